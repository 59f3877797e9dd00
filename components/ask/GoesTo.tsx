import { i18n } from '#i18n';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { hostOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';

/** The hosts a question will be sent to, by name, before it is. */
export function GoesTo({ models }: { models: readonly ModelSettings[] }) {
  const hosts = [...new Set(models.map(hostOf))];
  const list = new Intl.ListFormat(textLocale(), { type: 'unit' }).format(hosts);
  return (
    <p className="meta goes-to">{hosts.length === 0 ? i18n.t('ask.goesNowhere') : i18n.t('ask.goesTo', [list])}</p>
  );
}
