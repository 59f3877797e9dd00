import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { formatMoment } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { AnswerChange } from './answer-changes.ts';
import { ChangedFacts } from './ChangedFacts.tsx';
import { ChangedPoints, PlainPoints, StayedPoints } from './ChangedPoints.tsx';
import { isOtherOutcome, outcomeWords } from './change-words.ts';
import type { DatedRuns } from './dated-runs.ts';
import { unknownWords } from './unknown-words.ts';

interface ModelChangeProps {
  readonly answer: AnswerChange;
  readonly dates: DatedRuns;
}

/** What one model says otherwise: whether it answers, then figures, dates and names, then points; what stayed is folded. */
export function ModelChange({ answer, dates }: ModelChangeProps) {
  const { model, older, newer } = answer;
  const id = `over-time-${model.key}`;
  const isWhole = newer?.outcome === 'answered' || (!newer && older?.outcome === 'answered');
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <ModelName model={model} as="h2" id={id} hollow={!isWhole} />
        <span className="meta push model-id">{modelIds(older, newer)}</span>
      </div>
      <Change answer={answer} dates={dates} />
    </section>
  );
}

function Change({ answer, dates }: ModelChangeProps) {
  const { model, older, newer, change } = answer;
  const then = formatMoment(dates.older.askedAt, dates.newer.askedAt, textLocale());
  if (!newer) return <p className="meta">{i18n.t('overTime.notAskedAgain', [model.label, then])}</p>;
  if (!older) return <p className="meta">{i18n.t('overTime.notAskedThen', [model.label, then])}</p>;
  if (newer.phase !== 'ended' || older.phase !== 'ended')
    return <p className="meta">{i18n.t('overTime.stillComing', [model.label])}</p>;
  if (!change) return <p className="meta">{i18n.t('overTime.failed')}</p>;
  const outcome = outcomeWords(change.outcome);
  const of = { change, older, newer };
  const isUnchanged =
    change.changes.length > 0 && change.changes.every(({ kind }) => kind === 'same' || kind === 'reworded');
  return (
    <>
      {outcome !== undefined && (
        <p className={isOtherOutcome(answer) ? 'verdict differs' : 'verdict'}>
          <Icon name={isOtherOutcome(answer) ? 'differs' : 'empty'} />
          {outcome}
        </p>
      )}
      {unknownWords(answer, change).map((line) => (
        <p key={line} className="meta">
          {line}
        </p>
      ))}
      {isUnchanged && <p className="meta">{i18n.t('overTime.nothingChanged')}</p>}
      <ChangedFacts {...of} />
      <ChangedPoints {...of} dates={dates} />
      <PlainPoints {...of} kind="new" title={i18n.t('overTime.newSince', [then])} />
      <PlainPoints {...of} kind="gone" title={i18n.t('overTime.gone')} />
      <StayedPoints {...of} />
    </>
  );
}

/** Which model answered; both where another one did. */
function modelIds(older: Answer | undefined, newer: Answer | undefined): string {
  const [then, now] = [older, newer].map((answer) => answer && idOf(answer));
  return then === undefined || now === undefined || then === now
    ? (now ?? then ?? '')
    : i18n.t('overTime.models', [then, now]);
}

/** As the service returned it. Gemini gives its ids a folder in one place and not in the other. */
function idOf({ returnedModelId, model }: Answer): string {
  return (returnedModelId ?? model.modelId).replace(/^models\//, '');
}
