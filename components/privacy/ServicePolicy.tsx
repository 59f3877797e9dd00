import { i18n } from '#i18n';
import type { ServiceId } from '../../utils/ask/providers/catalog.ts';
import { dataPolicies } from '../../utils/ask/providers/data-policies.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { staysHere } from '../../utils/store/ready-models.ts';
import { serviceOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';

interface PolicyWords {
  readonly keeps: string;
  readonly trains: string;
}

/** In our own words, from the pages that `dataPolicies` names. Undefined: nothing is known, so nothing is claimed. */
const wordsOf: Readonly<Record<ServiceId, () => PolicyWords | undefined>> = {
  deepseek: () => undefined,
  openai: () => ({ keeps: i18n.t('policy.openaiKeeps'), trains: i18n.t('policy.openaiTrains') }),
  gemini: () => ({ keeps: i18n.t('policy.geminiKeeps'), trains: i18n.t('policy.geminiTrains') }),
};

/** What is sent to a model, and what its service says it does with that. */
export function ServicePolicy({ model }: { model: ModelSettings }) {
  const service = serviceOf(model);
  return (
    <dl className="policy">
      <dt>{i18n.t('policy.gets')}</dt>
      <dd>{i18n.t('policy.getsText')}</dd>
      {service === undefined ? (
        <>
          <dt>{i18n.t('policy.keeps')}</dt>
          <dd>{staysHere(model) ? i18n.t('policy.staysHere') : i18n.t('policy.ownAddress')}</dd>
        </>
      ) : (
        <Stated service={service} />
      )}
    </dl>
  );
}

function Stated({ service }: { service: ServiceId }) {
  const { pages, readOn } = dataPolicies[service];
  const words = wordsOf[service]();
  return (
    <>
      <dt>{i18n.t('policy.keeps')}</dt>
      <dd>{words?.keeps ?? i18n.t('policy.notKnown')}</dd>
      <dt>{i18n.t('policy.trains')}</dt>
      <dd>{words?.trains ?? i18n.t('policy.notKnown')}</dd>
      <dt>{i18n.t('policy.pages')}</dt>
      <dd>
        {pages.map(({ title, url }) => (
          <a key={url} href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ))}
        {readOn !== undefined && <span>{i18n.t('policy.readOn', [formatDay(readOn)])}</span>}
      </dd>
    </>
  );
}

/** "23 Nov 2026". */
function formatDay(isoDate: string): string {
  return new Intl.DateTimeFormat(textLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(isoDate));
}
