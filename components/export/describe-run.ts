import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunDescription, SourceDescription } from '../../utils/store/export/description.ts';
import { safeLink } from '../answers/markdown/safe-url.ts';
import { wayWords } from '../app/QuestionTitle.tsx';
import { compareNow } from '../compare/compare-now.ts';
import type { ComparedRun } from '../compare/compare-run.ts';
import { whyNone } from '../compare/DifferencesView.tsx';
import { honestParts } from '../compare/HonestLine.tsx';
import { shortenedLines } from '../compare/HowFar.tsx';
import { marksOf, pointsOf } from '../compare/points.ts';
import { askedWords } from '../knobs/asked-words.ts';
import { formatRow } from '../shared/format-list.ts';
import { capitalise, formatDateTime } from '../shared/format-time.ts';
import { runCostText } from '../shared/run-cost.ts';
import { textLocale } from '../shared/text-locale.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeFacts, describeSections } from './describe-differences.ts';

/** Says a run in words: the same that the panel says of it. Compares its answers, unless that was done already. */
export function describeRun(run: Run, compared: ComparedRun = compareNow(run)): RunDescription {
  const locale = textLocale();
  const points = pointsOf(compared.comparison, compared.compared, compared.pending.length > 0);
  const marks = marksOf(points);
  const { settings = {}, question, askedAt, answers } = run;
  const facts = compared.comparison?.facts ?? [];
  return {
    run,
    askedAt: formatDateTime(askedAt, locale),
    way: wayWords[question.way](),
    source: describeSource(run),
    settings: capitalise(formatRow(askedWords(settings, locale), locale), locale),
    cost: runCostText(answers, locale),
    tags: run.tags && formatRow(run.tags, locale),
    note: run.note,
    summary: honestParts(compared).map((part) => part.replace(/<\/?b>/g, '')),
    answers: answers.map((answer) =>
      describeAnswer(answer, marks.get(answer.id) ?? [], answer.id === run.bestAnswerId),
    ),
    facts: describeFacts(compared),
    factsCount: i18n.t('facts.differ', [facts.filter(({ differs }) => differs).length, facts.length]),
    sections: describeSections(points, compared),
    remarks: remarksOn(compared),
  };
}

function describeSource({ question: { source } }: Run): SourceDescription | undefined {
  if (source?.url === undefined) return undefined;
  return { title: source.title, address: source.url, href: safeLink(source.url)?.href };
}

function remarksOn(compared: ComparedRun): string[] {
  const { comparison, pending } = compared;
  if (!comparison) return [whyNone(compared)];
  return [
    ...(comparison.precise ? [] : [i18n.t('differences.notPrecise'), ...shortenedLines(comparison, compared.compared)]),
    ...(pending.length > 0 ? [i18n.t('differences.onlyLater')] : []),
    i18n.t('differences.colophon'),
  ];
}
