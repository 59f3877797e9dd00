import { i18n } from '#i18n';
import type { AnswerSummary } from '../../utils/store/history.ts';
import type { Excerpt } from '../../utils/store/search/search-runs.ts';
import { HitText } from './HitText.tsx';

interface ExcerptLineProps {
  readonly excerpt: Excerpt;
  readonly answers: readonly AnswerSummary[];
}

const names: Readonly<Record<Exclude<Excerpt['of'], 'answer'>, () => string>> = {
  quote: () => i18n.t('history.inQuote'),
  page: () => i18n.t('history.inPage'),
  tag: () => i18n.t('history.inTag'),
  note: () => i18n.t('history.inNote'),
};

/** Where else than in the question a run holds what was searched for. */
export function ExcerptLine({ excerpt, answers }: ExcerptLineProps) {
  const name =
    excerpt.of === 'answer'
      ? (answers.find(({ answerId }) => answerId === excerpt.answerId)?.model.label ?? '')
      : names[excerpt.of]();
  return (
    <p className="found" dir="auto">
      {`${name}: “`}
      <HitText text={excerpt.text} hits={excerpt.hits} />”
    </p>
  );
}
