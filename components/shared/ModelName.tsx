import type { AskedModel } from '../../utils/domain.ts';

interface ModelNameProps {
  readonly model: Pick<AskedModel, 'providerId' | 'label'>;
  readonly small?: boolean;
  /** An open shape: this model gave no complete answer, and a word beside it says why. */
  readonly hollow?: boolean;
  readonly as?: 'span' | 'h2' | 'h3';
  readonly id?: string;
}

/** A model's letter, shape and hue, with its name in words. Never one of these alone. */
export function ModelName({ model, small = false, hollow = false, as: Tag = 'span', id }: ModelNameProps) {
  const className = ['model', small && 'small', hollow && 'hollow'].filter(Boolean).join(' ');
  return (
    <Tag className={className} data-model={model.providerId} id={id}>
      {model.label}
    </Tag>
  );
}
