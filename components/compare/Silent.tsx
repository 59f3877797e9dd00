import { i18n } from '#i18n';
import { isIncomplete } from './compare-run.ts';
import type { Point } from './points.ts';

/**
 * Who does not speak of a point. Of an answer that ended early, is still written or was compared in part nobody knows
 * whether it does.
 */
export function silentWords({ silent, inPart }: Pick<Point, 'silent' | 'inPart'>): string[] {
  return silent.map((answer) => {
    const { label } = answer.model;
    if (answer.phase !== 'ended') return i18n.t('differences.silentSoFar', [label]);
    if (isIncomplete(answer)) return i18n.t('differences.endsBefore', [label]);
    return inPart.has(answer.id) ? i18n.t('differences.silentInPart', [label]) : i18n.t('differences.silent', [label]);
  });
}

export function Silent({ point }: { point: Point }) {
  if (point.silent.length === 0) return null;
  return <p className="who">{silentWords(point).join('\u00A0· ')}</p>;
}
