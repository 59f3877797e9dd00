import { i18n } from '#i18n';
import { capabilitiesOf } from '../../utils/ask/capabilities/capabilities-of.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { formatList } from '../shared/format-list.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';

/** Which of the models that would be asked do not see the images, and what happens then; nothing where all see. */
export function WhoSees({ models }: { models: readonly ModelSettings[] }) {
  const of = (vision: boolean | 'unknown') =>
    models.filter((model) => capabilitiesOf(model.providerId, model.modelId).vision === vision);
  const [blind, unsure] = [of(false), of('unknown')];
  if (blind.length + unsure.length === 0) return null;
  return (
    <p className="capture-note" role="status">
      <Icon name="empty" />
      <span>
        {blind.length > 0 && i18n.t('images.notSeen', blind.length, [namesOf(blind)])}
        {blind.length > 0 && unsure.length > 0 && ' '}
        {unsure.length > 0 && i18n.t('images.unsure', [namesOf(unsure)])}
      </span>
    </p>
  );
}

function namesOf(models: readonly ModelSettings[]): string {
  const names = models.map(({ label, modelId }) => `${label} (${modelId})`);
  return formatList(names, textLocale());
}
