import { expect, test } from 'vitest';
import { freeSlots, isAdded, newModelKey, slotOf } from '../../utils/store/added-models.ts';
import { defaultSettings } from '../../utils/store/default-settings.ts';

const services = defaultSettings.models;
const added = (key: string) => ({ key, providerId: 'openai-compatible' as const });

test('places are given from the fourth on, and one that was freed is given again', () => {
  expect(newModelKey(services, () => 'a')).toBe('added-4-a');
  expect(newModelKey([...services, added('added-4-a')], () => 'b')).toBe('added-5-b');
  expect(newModelKey([...services, added('added-5-b')], () => 'c')).toBe('added-4-c');
});

test('there is no seventh model', () => {
  const six = [...services, added('added-4-a'), added('added-5-b'), added('added-6-c')];
  expect(freeSlots(six)).toBe(0);
  expect(newModelKey(six)).toBeUndefined();
});

test('a place is read from the key, and a key made elsewhere has the first', () => {
  expect([slotOf('added-5-b'), slotOf('added-9-z'), slotOf('made elsewhere')]).toEqual([5, 4, 4]);
});

test('the services are not added ones', () => {
  expect(services.some(isAdded)).toBe(false);
  expect(isAdded(added('x'))).toBe(true);
});
