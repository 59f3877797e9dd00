import { serviceIds } from '../ask/providers/catalog.ts';
import { type ModelSettings, maxModels } from './default-settings.ts';

/** Places for added models: they come after the services. Each has a shape and a hue of its own. */
const slots: readonly number[] = Array.from({ length: maxModels - serviceIds.length }, (_, index) => {
  return serviceIds.length + index + 1;
});

const keyForm = /^added-(\d)-/;

/**
 * The place of an added model, from 4. It is part of the key, so that runs of years ago are drawn in the same shape;
 * a key made elsewhere has the first place.
 */
export function slotOf(key: string): number {
  const slot = Number(keyForm.exec(key)?.[1]);
  return slots.includes(slot) ? slot : (slots[0] ?? 0);
}

/** How many more models can be added. */
export function freeSlots(models: readonly Pick<ModelSettings, 'key'>[]): number {
  return Math.max(0, maxModels - models.length);
}

/**
 * A key for a model to be added: its place and an id that was never used, since keys outlive the models they belong to.
 * Undefined when all places are taken.
 */
export function newModelKey(
  models: readonly Pick<ModelSettings, 'key' | 'providerId'>[],
  newId: () => string = () => crypto.randomUUID(),
): string | undefined {
  const taken = new Set(models.filter(isAdded).map(({ key }) => slotOf(key)));
  const slot = slots.find((one) => !taken.has(one));
  return slot === undefined || freeSlots(models) === 0 ? undefined : `added-${slot}-${newId()}`;
}

/** Whether the person added it; the services are always there. */
export function isAdded({ providerId }: Pick<ModelSettings, 'providerId'>): boolean {
  return providerId === 'openai-compatible';
}
