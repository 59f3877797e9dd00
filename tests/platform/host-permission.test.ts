import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mayReachHost, noteHostsTakenBack, requestHostPermission } from '../../utils/platform/host-permission.ts';

type Removed = { readonly origins?: string[] };

/** A browser with the manifest's hosts given, of which any can be taken back. */
function openBrowser(given: readonly string[] = ['https://api.deepseek.com/*']) {
  const allowed = new Set(given);
  const listeners: ((permissions: Removed) => void)[] = [];
  const patternsOf = ({ origins = [] }: Removed) => origins;
  Object.assign(fakeBrowser.permissions, {
    contains: async (asked: Removed) => {
      const patterns = patternsOf(asked);
      if (patterns.some((pattern) => pattern.includes('[::1]'))) throw new Error('Invalid value for origin pattern.');
      return patterns.every((pattern) => allowed.has(pattern));
    },
    request: vi.fn(async (asked: Removed) => {
      for (const pattern of patternsOf(asked)) allowed.add(pattern);
      return true;
    }),
    onRemoved: { addListener: (listener: (permissions: Removed) => void) => listeners.push(listener) },
  });
  fakeBrowser.runtime.getManifest = () =>
    ({ host_permissions: ['https://api.deepseek.com/*'] }) as unknown as ReturnType<
      typeof fakeBrowser.runtime.getManifest
    >;
  return {
    takeBack(pattern: string) {
      allowed.delete(pattern);
      for (const listener of listeners) listener({ origins: [pattern] });
    },
    /** As Firefox does before the background has ever run. */
    neverGave: (pattern: string) => allowed.delete(pattern),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('whether a host may be reached', () => {
  it('the manifest’s own: until the person takes it back, or when it was never given', async () => {
    const browser = openBrowser();
    expect(await mayReachHost('https://api.deepseek.com/v1')).toBe(true);
    browser.neverGave('https://api.deepseek.com/*');
    expect(await mayReachHost('https://api.deepseek.com/v1')).toBe(false);
  });

  it('one of the person’s own: not after it was taken back, and again after it was given again', async () => {
    const browser = openBrowser();
    noteHostsTakenBack();
    await requestHostPermission('http://localhost:11434/v1');
    expect(await mayReachHost('http://localhost:11434/v1')).toBe(true);
    browser.takeBack('http://localhost/*');
    await vi.waitFor(async () => expect(await mayReachHost('http://localhost:11434/v1')).toBe(false));
    // On every port: that is what the browser asks about.
    expect(await mayReachHost('http://localhost:1234/v1')).toBe(false);
    expect(await mayReachHost('http://127.0.0.1:1234/v1')).toBe(true);
    await requestHostPermission('http://localhost:11434/v1');
    expect(await mayReachHost('http://localhost:11434/v1')).toBe(true);
  });

  it('one that was never asked for is left to the server there', async () => {
    openBrowser();
    expect(await mayReachHost('https://models.example/v1')).toBe(true);
  });

  it('what the browser has no pattern for is no reason to refuse', async () => {
    openBrowser();
    expect(await mayReachHost('http://[::1]:11434/v1')).toBe(true);
    expect(await mayReachHost('no address')).toBe(true);
  });

  it('several that were taken back at once are all remembered', async () => {
    const browser = openBrowser(['https://one.example/*', 'https://two.example/*']);
    noteHostsTakenBack();
    browser.takeBack('https://one.example/*');
    browser.takeBack('https://two.example/*');
    await vi.waitFor(async () => {
      expect(await mayReachHost('https://one.example')).toBe(false);
      expect(await mayReachHost('https://two.example')).toBe(false);
    });
  });

  it('a browser without the event still asks', async () => {
    openBrowser();
    Object.assign(fakeBrowser.permissions, { onRemoved: undefined });
    expect(noteHostsTakenBack).not.toThrow();
    expect(await mayReachHost('https://api.deepseek.com')).toBe(true);
  });
});
