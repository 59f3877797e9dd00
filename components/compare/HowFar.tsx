import { i18n } from '#i18n';
import type { Answer, Comparison } from '../../utils/domain.ts';
import { Notice } from '../shared/Notice.tsx';
import { textLocale } from '../shared/text-locale.ts';

interface HowFarProps {
  readonly comparison: Comparison;
  readonly answers: readonly Answer[];
}

/** What the comparison did not reach, since there was too much of it. Draws nothing when it reached all. */
export function HowFar({ comparison, answers }: HowFarProps) {
  if (comparison.precise) return null;
  return (
    <div className="aside">
      <Notice icon="partial" title={i18n.t('differences.notPrecise')}>
        {shortenedLines(comparison, answers).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  );
}

/** How much of each answer was compared that was not compared as a whole. */
export function shortenedLines({ shortened }: Comparison, answers: readonly Answer[]): string[] {
  return shortened.flatMap(({ answerId, end }) => {
    const answer = answers.find(({ id }) => id === answerId);
    return answer && end > 0
      ? i18n.t('differences.shortened', [answer.model.label, percentOf(end, answer.text.length)])
      : [];
  });
}

/** Whole percents, rounded down; never none, since something was compared. */
function percentOf(part: number, whole: number): string {
  const percent = Math.max(1, Math.floor((100 * part) / Math.max(1, whole)));
  return new Intl.NumberFormat(textLocale(), { style: 'percent' }).format(percent / 100);
}
