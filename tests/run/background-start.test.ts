import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Members = Record<string, unknown>;

/** What the background uses of the browser beside what the fake browser has, as a recent Chromium gives it. */
function modernBrowser(): Members {
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn(), hasListener: () => false });
  return {
    i18n: { ...fakeBrowser.i18n, getMessage: (name: string) => name },
    action: { onClicked: event() },
    commands: { onCommand: event() },
    omnibox: { onInputEntered: event() },
    contextMenus: { create: vi.fn(), onClicked: event() },
    sidePanel: { open: async () => {}, setPanelBehavior: async () => {}, onOpened: event(), onClosed: event() },
    sidebarAction: { open: async () => {}, toggle: async () => {} },
    storage: { ...fakeBrowser.storage, local: { ...fakeBrowser.storage.local, setAccessLevel: async () => {} } },
    scripting: { executeScript: async () => [] },
    permissions: { contains: async () => true, request: async () => true, onRemoved: event() },
  };
}

const root = fakeBrowser as unknown as Members;
const given = { ...root };
const connected = vi.fn();

beforeEach(() => {
  vi.resetModules();
  Object.assign(root, modernBrowser());
  connected.mockClear();
  const onConnect = { addListener: connected };
  const update = { onUpdateAvailable: { addListener: vi.fn() }, getBrowserInfo: async () => ({ name: 'Firefox' }) };
  root.runtime = { ...fakeBrowser.runtime, id: 'triptych', onConnect, ...update };
});

afterEach(() => {
  for (const name of Object.keys(root)) delete root[name];
  Object.assign(root, given);
});

/** Removes `sidePanel.onClosed` and the like: an object without that member, as an older browser has it. */
function remove(path: string): void {
  const [room, member] = path.split('.') as [string, string?];
  if (member === undefined) delete root[room];
  else {
    const { [member]: _, ...rest } = root[room] as Members;
    root[room] = rest;
  }
}

async function startBackground(): Promise<void> {
  const { default: background } = await import('../../entrypoints/background.ts');
  background.main();
}

it.each([
  'sidePanel',
  'sidePanel.open',
  'sidePanel.onOpened',
  'sidePanel.onClosed',
  'sidePanel.setPanelBehavior',
  'sidebarAction',
  'omnibox',
  'commands',
  'contextMenus',
  'runtime.onUpdateAvailable',
  'permissions.onRemoved',
])('starts, and listens to its panels, in a browser without %s', async (path) => {
  remove(path);
  await expect(startBackground()).resolves.toBeUndefined();
  expect(connected).toHaveBeenCalledTimes(1);
});

it('starts in a browser that cannot shut its storage to content scripts', async () => {
  const { storage } = root as { storage: { local: Members } };
  root.storage = { ...storage, local: { ...storage.local, setAccessLevel: undefined } };
  await expect(startBackground()).resolves.toBeUndefined();
  expect(connected).toHaveBeenCalledTimes(1);
});
