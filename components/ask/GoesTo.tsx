import { i18n } from '#i18n';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { formatRow } from '../shared/format-list.ts';
import { hostOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import { Destinations } from './Destinations.tsx';

interface GoesToProps {
  readonly models: readonly ModelSettings[];
  readonly settings: Settings;
}

/** The hosts a question will be sent to, by name, before it is; and behind them all that is known of each. */
export function GoesTo({ models, settings }: GoesToProps) {
  const hosts = [...new Set(models.map(hostOf))];
  const list = formatRow(hosts, textLocale());
  return (
    <details className="goes-to goes-to-fold caret">
      <summary className="meta">
        {hosts.length === 0 ? i18n.t('ask.goesNowhere') : i18n.t('ask.goesTo', [list])}
      </summary>
      <Destinations settings={settings} name="goes-to" />
    </details>
  );
}
