// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { TopBar } from '../../../components/app/TopBar.tsx';
import type { RunClient } from '../../../utils/run/run-client.ts';
import { click, draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

it('loads its menu at the first sign of a person, and opens it where that was a press on its button', async () => {
  const actions = {
    shortcut: undefined,
    requestHostPermission: async () => true,
    openOptions: () => undefined,
    openPrivacy: () => undefined,
    unlockKeys: async () => 'unlocked' as const,
    readUnkeptRuns: async () => [],
  };
  const page = await draw(
    <TopBar
      view={{ name: 'compose', draft: '' }}
      run={undefined}
      client={{} as RunClient}
      actions={actions}
      onNearHistory={() => undefined}
      onShowKeys={() => undefined}
    />,
  );
  const button = () => find(page, 'button', 'Menu');
  expect(button().hasAttribute('aria-expanded')).toBe(false);
  await click(button());
  // A press is made of more than its click.
  await act(async () => window.dispatchEvent(new Event('pointerdown')));
  const isOpen = async () => {
    await act(async () => undefined);
    expect(button().getAttribute('aria-expanded')).toBe('true');
  };
  await vi.waitFor(isOpen, { timeout: 10_000 });
  expect(document.body.textContent).toContain('Keys and options');
});
