import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';

/** Where a key for this model is made; nothing for a server that only the user knows. */
export function KeyPageLink({ model }: { model: Pick<ModelSettings, 'providerId'> }) {
  const keyPage = entryOf(model.providerId)?.keyPage;
  if (keyPage === undefined) return null;
  return (
    <a href={keyPage} target="_blank" rel="noopener noreferrer">
      {i18n.t('options.getKey')}
    </a>
  );
}
