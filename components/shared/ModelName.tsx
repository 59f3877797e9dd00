import type { AskedModel } from '../../utils/domain.ts';
import { identityOf, letterOf } from './identity.ts';

interface ModelNameProps {
  readonly model: Pick<AskedModel, 'key' | 'providerId' | 'label'>;
  readonly small?: boolean;
  /** An open shape: this model gave no complete answer, and a word beside it says why. */
  readonly hollow?: boolean;
  /** In the shape, where the label is not the model's name alone. */
  readonly letter?: string;
  /** Said where the person found its answer best. */
  readonly best?: string;
  readonly as?: 'span' | 'h2' | 'h3';
  readonly id?: string;
}

/** A model's letter, shape and hue, with its name in words. Never one of these alone. */
export function ModelName({
  model,
  small = false,
  hollow = false,
  letter,
  best,
  as: Tag = 'span',
  id,
}: ModelNameProps) {
  const className = ['model', small && 'small', hollow && 'hollow', best && 'best'].filter(Boolean).join(' ');
  return (
    <Tag className={className} data-model={identityOf(model)} data-letter={letter ?? letterOf(model.label)} id={id}>
      {model.label}
      {best !== undefined && ` (${best})`}
    </Tag>
  );
}
