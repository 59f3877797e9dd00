import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deferUpdate } from '../../utils/platform/defer-update.ts';
import { createKeepAlive, type KeepAlive } from '../../utils/platform/keep-alive.ts';

const runtime = fakeBrowser.runtime as unknown as Record<string, unknown>;
const given = { ...runtime };

let keepAlive: KeepAlive;
let offerUpdate: (() => void) | undefined;

beforeEach(() => {
  keepAlive = createKeepAlive({ ping: () => {}, deadlineMs: 60_000 });
  offerUpdate = undefined;
  runtime.getBrowserInfo = async () => ({ name: 'Firefox' });
  runtime.onUpdateAvailable = {
    addListener(listener: () => void) {
      offerUpdate = listener;
    },
  };
  runtime.reload = vi.fn();
});

afterEach(() => {
  for (const name of Object.keys(runtime)) delete runtime[name];
  Object.assign(runtime, given);
});

describe('an update in Firefox', () => {
  it('waits for the last stream', () => {
    deferUpdate(keepAlive);
    const [letGoOne, letGoOther] = [keepAlive.hold(), keepAlive.hold()];
    offerUpdate?.();
    letGoOne();
    expect(runtime.reload).not.toHaveBeenCalled();
    letGoOther();
    expect(runtime.reload).toHaveBeenCalledTimes(1);
  });

  it('is made at once when nothing streams', () => {
    deferUpdate(keepAlive);
    offerUpdate?.();
    expect(runtime.reload).toHaveBeenCalledTimes(1);
  });

  it('that was not offered is not made', () => {
    deferUpdate(keepAlive);
    keepAlive.hold()();
    expect(runtime.reload).not.toHaveBeenCalled();
  });
});

it('is left to Chromium, which waits by itself', () => {
  delete runtime.getBrowserInfo;
  deferUpdate(keepAlive);
  expect(offerUpdate).toBeUndefined();
});
