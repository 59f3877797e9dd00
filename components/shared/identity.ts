import type { AskedModel } from '../../utils/domain.ts';
import { slotOf } from '../../utils/store/added-models.ts';

/** The name of a model's shape and hue in `identity.css`. It stays with the model, whoever else takes part. */
export function identityOf({ key, providerId }: Pick<AskedModel, 'key' | 'providerId'>): string {
  return providerId === 'openai-compatible' ? `added-${slotOf(key)}` : providerId;
}

/** The letter in the shape. */
export function letterOf(label: string): string {
  const [first = ''] = label.trim();
  return first.toLocaleUpperCase();
}
