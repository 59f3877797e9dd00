import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Question, Run } from '../../utils/domain.ts';
import { estimateRun } from '../../utils/run/estimate-run.ts';
import { askedModelOf } from '../../utils/run/participants.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { estimateText } from '../shared/estimate-text.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useSettled } from '../shared/use-settled.ts';

interface EstimateProps {
  readonly question: Question;
  /** Who would be asked. */
  readonly models: readonly ModelSettings[];
  readonly settings: Pick<Settings, 'asking' | 'prices'>;
  /** What was asked and answered before, which is sent along. */
  readonly thread?: readonly Run[];
}

const noThread: readonly Run[] = [];

/** What asking would cost, before it does. */
export function Estimate({ question, models, settings, thread = noThread }: EstimateProps) {
  const { asking, prices } = settings;
  const settled = useSettled(question);
  const estimate = useMemo(() => {
    const turn = { question: settled, settings: asking };
    const asked = models.map((model) => askedModelOf(model, prices));
    return estimateRun([...thread, turn], asked, Date.now());
  }, [settled, models, asking, prices, thread]);
  if (models.length === 0) return null;
  return (
    <span className="meta estimate" title={i18n.t('estimate.title')}>
      {estimateText(estimate, models.length, textLocale())}
    </span>
  );
}
