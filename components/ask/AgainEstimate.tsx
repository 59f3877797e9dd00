import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { askedModelOf } from '../../utils/run/participants.ts';
import { sentRun } from '../../utils/run/restore-run.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { useThread } from '../run/use-thread.ts';
import { estimateText } from '../shared/estimate-text.ts';
import { formatRow } from '../shared/format-list.ts';
import { readyModels } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useEstimate } from '../shared/use-estimate.ts';

/** Who would be asked the question of a run today: all that are on; a model's view of answers is asked of that model. */
export function againModels({ follows, answers }: Run, settings: Settings): readonly ModelSettings[] {
  const ready = readyModels(settings);
  if (follows?.asks !== 'analysis') return ready;
  return ready.filter(({ key }) => answers.some(({ model }) => model.key === key));
}

/** Whom asking a run again would ask, and what it would cost. */
export function AgainEstimate({ run, settings }: { readonly run: Run; readonly settings: Settings }) {
  const thread = useThread(run);
  const models = useMemo(() => againModels(run, settings), [run, settings]);
  const asked = useMemo(() => models.map((model) => askedModelOf(model, settings.prices)), [models, settings.prices]);
  const turns = useMemo(() => {
    const { question, settings: own = {}, follows } = sentRun(run);
    return [...thread.map(sentRun), { question, settings: own, ...(follows && { follows }) }];
  }, [run, thread]);
  const estimate = useEstimate(turns, asked);
  if (models.length === 0) return <span className="meta">{i18n.t('ask.goesNowhere')}</span>;
  const names = formatRow(
    models.map(({ label }) => label),
    textLocale(),
  );
  return (
    <span className="meta estimate" title={i18n.t('estimate.title')}>
      {`${names}\u00A0· ${estimateText(estimate, models.length, textLocale())}`}
    </span>
  );
}
