import { i18n } from '#i18n';
import type { Answer, Comparison } from '../../utils/domain.ts';
import { Notice } from '../shared/Notice.tsx';

interface HowFarProps {
  readonly comparison: Comparison;
  readonly answers: readonly Answer[];
}

/** What the comparison did not reach, since there was too much of it. Draws nothing when it reached all. */
export function HowFar({ comparison: { precise, shortened }, answers }: HowFarProps) {
  if (precise) return null;
  const lines = shortened.flatMap(({ answerId, end }) => {
    const answer = answers.find(({ id }) => id === answerId);
    return answer && end > 0
      ? i18n.t('differences.shortened', [answer.model.label, percentOf(end, answer.text.length)])
      : [];
  });
  return (
    <div className="aside">
      <Notice icon="partial" title={i18n.t('differences.notPrecise')}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  );
}

/** Whole percents, rounded down; never none, since something was compared. */
function percentOf(part: number, whole: number): number {
  return Math.max(1, Math.floor((100 * part) / Math.max(1, whole)));
}
