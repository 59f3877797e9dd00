import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Question, Run } from '../../utils/domain.ts';
import { askedModelOf } from '../../utils/run/participants.ts';
import { sentRun } from '../../utils/run/restore-run.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { estimateText } from '../shared/estimate-text.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useEstimate } from '../shared/use-estimate.ts';
import { useSettled } from '../shared/use-settled.ts';

interface EstimateProps {
  readonly question: Question;
  /** Who would be asked. */
  readonly models: readonly ModelSettings[];
  readonly settings: Pick<Settings, 'asking' | 'prices'>;
  /** What was asked and answered before, which is sent along. */
  readonly thread?: readonly Run[];
  /** The answer that all would continue from. */
  readonly fromAnswerId?: string | undefined;
}

const noThread: readonly Run[] = [];

/** What asking would send and cost, before it does. */
export function Estimate({ question, models, settings, thread = noThread, fromAnswerId }: EstimateProps) {
  const { asking, prices } = settings;
  // Neither at every key nor at every word of an answer that is still being written.
  const turns = useSettled(
    useMemo(() => {
      const last = thread.at(-1);
      const follows = last && { runId: last.id, ...(fromAnswerId !== undefined && { fromAnswerId }) };
      return [...thread.map(sentRun), { question, settings: asking, ...(follows && { follows }) }];
    }, [question, asking, thread, fromAnswerId]),
  );
  const asked = useMemo(() => models.map((model) => askedModelOf(model, prices)), [models, prices]);
  const estimate = useEstimate(turns, asked);
  if (models.length === 0) return null;
  return (
    <span className="meta estimate" title={i18n.t('estimate.title')}>
      {estimateText(estimate, models.length, textLocale(), turns.at(-1)?.question.text !== '')}
    </span>
  );
}
