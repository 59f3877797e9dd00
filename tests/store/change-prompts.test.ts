import { expect, it } from 'vitest';
import { addPrompt, changePrompt, movePrompt, removePrompt, restorePrompts } from '../../utils/store/change-prompts.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';

const idsOf = ({ prompts }: Settings) => prompts.map(({ id }) => id);

it('moves a prompt by one place, and not beyond the ends', () => {
  expect(idsOf(movePrompt(defaultSettings, 'translate', -1))).toEqual(['explain', 'translate', 'summarise', 'check']);
  expect(idsOf(movePrompt(defaultSettings, 'explain', 1))).toEqual(['summarise', 'explain', 'translate', 'check']);
  expect(movePrompt(defaultSettings, 'explain', -1)).toBe(defaultSettings);
  expect(movePrompt(defaultSettings, 'check', 1)).toBe(defaultSettings);
  expect(movePrompt(defaultSettings, 'none', 1)).toBe(defaultSettings);
});

it('gives one of ours its own words again when they are emptied', () => {
  const changed = changePrompt(defaultSettings, 'explain', { name: 'Why', template: 'Why {text}?' });
  expect(changed.prompts[0]).toEqual({ id: 'explain', name: 'Why', template: 'Why {text}?' });
  expect(changePrompt(changed, 'explain', { name: ' ', template: '' }).prompts[0]).toEqual({ id: 'explain' });
});

it('puts ours back behind the others, once', () => {
  const mine = addPrompt(removePrompt(defaultSettings, 'explain'), { id: 'mine', name: 'Mine', template: '{text}!' });
  expect(idsOf(restorePrompts(mine))).toEqual(['summarise', 'translate', 'check', 'mine', 'explain']);
  expect(restorePrompts(defaultSettings)).toBe(defaultSettings);
});
