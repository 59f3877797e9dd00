import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { isIncomplete } from './compare-run.ts';

/** Who does not speak of a point. Of an answer that ended early nobody knows whether it would have. */
export function silentWords(answers: readonly Answer[]): string[] {
  return answers.map((answer) =>
    isIncomplete(answer)
      ? i18n.t('differences.endsBefore', [answer.model.label])
      : i18n.t('differences.silent', [answer.model.label]),
  );
}

export function Silent({ answers }: { answers: readonly Answer[] }) {
  if (answers.length === 0) return null;
  return <p className="who">{silentWords(answers).join('\u00A0· ')}</p>;
}
