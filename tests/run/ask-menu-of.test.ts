import { expect, it } from 'vitest';
import { askMenuOf, isOtherMenu } from '../../utils/run/ask-menu-of.ts';
import { defaultSettings } from '../../utils/store/default-settings.ts';

const words = { title: 'Ask', asIs: 'As is', context: 'Own', nameOf: ({ id }: { id: string }) => id };

it('is one item at first, and a submenu only where that is switched on', () => {
  expect(askMenuOf(defaultSettings, words)).toEqual({ title: 'Ask', entries: [] });
  const entries = askMenuOf({ ...defaultSettings, promptMenu: true }, words).entries.map(({ title }) => title);
  expect(entries).toEqual(['As is', 'Own', 'explain', 'summarise', 'translate', 'check']);
});

it('is made anew only when it would be another', () => {
  const shown = { ...defaultSettings, promptMenu: true };
  expect(isOtherMenu(defaultSettings, shown)).toBe(true);
  expect(isOtherMenu({ ...defaultSettings, prompts: [] }, defaultSettings)).toBe(false);
  expect(isOtherMenu({ ...shown, prompts: [] }, shown)).toBe(true);
  expect(isOtherMenu({ ...shown, askAtOnce: false }, shown)).toBe(false);
});
