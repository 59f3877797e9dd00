import type { Comparison, FactRow, Group, Outcome, ReasonKind, Segment, TextRange } from '../domain.ts';
import { isComparable } from './outcome/is-comparable.ts';

export interface PrintedAnswer {
  readonly id: string;
  /** The Markdown that was compared. */
  readonly text: string;
  /** The name people read: "DeepSeek". */
  readonly label: string;
  readonly outcome?: Outcome | undefined;
}

/** Longer sentences are cut: the terminal shows where to look, the panel shows all. */
const LONGEST_LINE = 240;
const NUMBER_WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

const OUTCOME_WORDS: Readonly<Partial<Record<Outcome, string>>> = {
  partial: 'answered in part',
  refused: 'declined',
  blocked: 'withheld by the provider',
  empty: 'no text',
  'cut-off': 'cut off, the end is missing',
  stopped: 'stopped by you',
  failed: 'failed',
  interrupted: 'interrupted',
};

const DIFFERS_WORDS: Readonly<Record<ReasonKind, string>> = {
  figure: 'figure differs',
  date: 'date differs',
  name: 'name differs',
  negation: 'one says it, one denies it',
  'yes-no': 'yes or no',
  advice: 'advice differs',
  code: 'code differs',
};

/** Whether an answer has words of the model's own to compare: those that have not are named, and not compared. */
export function isCompared({ outcome = 'answered', text }: Pick<PrintedAnswer, 'outcome' | 'text'>): boolean {
  return isComparable(outcome, text);
}

/**
 * The comparison of those `answers` that are compared, as plain text for a terminal: what was compared, the facts, where
 * the answers differ, what some say, what only one says; what all say is a count. Parts that differ stand in [brackets].
 */
export function printComparison(comparison: Comparison, answers: readonly PrintedAnswer[]): string {
  const view = createView(comparison, answers);
  const differs = comparison.groups.filter(({ verdict }) => verdict === 'differs');
  const some = comparison.groups.filter(({ verdict }) => verdict === 'some-say');
  return [
    printHonestLine(comparison, answers),
    printFacts(comparison.facts, view),
    section(
      'WHERE THEY DIFFER',
      differs.map((group) => printDifference(group, view)),
    ),
    section(
      view.compared > 2 ? `SOME OF THE ${capitals(view.compared)} SAY` : '',
      some.map((group) => `  · ${view.sentence(group.centralId)}  (${view.speakers(group).join(', ')})`),
    ),
    printOnlyOne(comparison, answers, view),
    printAll(comparison, view),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

type View = ReturnType<typeof createView>;

function createView(comparison: Comparison, answers: readonly PrintedAnswer[]) {
  const segments = new Map(comparison.segments.map((segment) => [segment.id, segment]));
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const label = (answerId: string) => byId.get(answerId)?.label ?? answerId;
  const segmentsOf = (group: Group) => group.segmentIds.flatMap((id) => segments.get(id) ?? []);
  /** Those who say something, always in the order of the answers. */
  const inOrder = (said: readonly Pick<TextRange, 'answerId'>[]) =>
    answers.filter(({ id }) => said.some(({ answerId }) => answerId === id)).map((answer) => answer.label);
  const readLine = ({ answerId, start, end }: Segment) => toLine(byId.get(answerId)?.text.slice(start, end) ?? '');
  return {
    compared: answers.filter(isCompared).length,
    label,
    segmentsOf,
    text: ({ answerId, start, end }: TextRange) => byId.get(answerId)?.text.slice(start, end) ?? '',
    sentence: (id: string) => {
      const segment = segments.get(id);
      return segment ? shorten(readLine(segment)) : '';
    },
    sentences: (group: Group) =>
      shorten(
        segmentsOf(group)
          .map((segment) => readLine(segment))
          .join(' '),
      ),
    marked: (segment: Segment, ranges: readonly TextRange[]) =>
      markRanges(segment, ranges, byId.get(segment.answerId)?.text ?? ''),
    speakers: (group: Group) => inOrder(segmentsOf(group)),
    inOrder,
    placeOf: (answerId: string) => answers.findIndex(({ id }) => id === answerId),
  };
}

function printHonestLine(comparison: Comparison, answers: readonly PrintedAnswer[]): string {
  const compared = answers.filter(isCompared);
  const differing = comparison.groups.filter(({ verdict }) => verdict === 'differs').length;
  const lines = [
    `${capitalised(numberWord(compared.length))} of ${numberWord(answers.length)} answers compared (${compared.map(({ label }) => label).join(', ')}): ${
      differing === 0
        ? 'no difference found'
        : `they differ on ${numberWord(differing)} ${differing === 1 ? 'point' : 'points'}`
    }.`,
  ];
  for (const { label, outcome, text } of answers) {
    const words = outcome ? OUTCOME_WORDS[outcome] : text.trim() === '' ? OUTCOME_WORDS.empty : undefined;
    if (words) lines.push(`${label}: ${words}.`);
  }
  if (!comparison.precise) lines.push('The texts are too large to compare in full; this is a part of it.');
  return lines.join('\n');
}

function printFacts(facts: readonly FactRow[], view: View): string {
  const rows = facts.map((fact) => {
    const values = fact.values.map(({ ranges }) => {
      const [first] = ranges;
      return `      ${first ? toLine(view.text(first)) : ''}  (${view.inOrder(ranges).join(', ')})`;
    });
    return [`  ${signOf(fact, view)} ${fact.label}`, ...values].join('\n');
  });
  return section('FACTS', rows);
}

/** As in the panel: values that differ, one that all give, one that some give. */
function signOf({ differs, values }: FactRow, view: View): string {
  if (differs) return '≠';
  return view.inOrder(values.flatMap(({ ranges }) => ranges)).length === view.compared ? '=' : '◐';
}

function printDifference(group: Group, view: View): string {
  const ranges = group.reasons.flatMap((reason) => reason.ranges);
  const kinds = [...new Set(group.reasons.map(({ kind }) => DIFFERS_WORDS[kind]))].join(', ');
  const lines = view
    .segmentsOf(group)
    .toSorted((a, b) => view.placeOf(a.answerId) - view.placeOf(b.answerId))
    .map((segment) => `      ${view.label(segment.answerId)}: ${view.marked(segment, ranges)}`);
  return [`  ${kinds}`, ...lines].join('\n');
}

function printOnlyOne(comparison: Comparison, answers: readonly PrintedAnswer[], view: View): string {
  const alone = comparison.groups.filter(({ verdict }) => verdict === 'only-one');
  const parts = answers.flatMap(({ label }) => {
    const own = alone.filter((group) => view.speakers(group)[0] === label);
    return own.length > 0
      ? [[`  Only ${label} says`, ...own.map((group) => `  · ${view.sentences(group)}`)].join('\n')]
      : [];
  });
  return section('WHAT ONLY ONE SAYS', parts);
}

function printAll(comparison: Comparison, view: View): string {
  const count = comparison.groups.filter(({ verdict }) => verdict === 'all-say').length;
  const who = view.compared === 2 ? 'Both say' : `All ${numberWord(view.compared)} say`;
  return view.compared < 2 ? '' : `${who}: ${count} ${count === 1 ? 'point' : 'points'} (folded).`;
}

function section(title: string, parts: readonly string[]): string {
  return parts.length === 0 || title === '' ? '' : [title, ...parts].join('\n');
}

/** A segment's source on one line, the parts in `ranges` in brackets. */
function markRanges(segment: Segment, ranges: readonly TextRange[], text: string): string {
  const inside = ranges
    .filter(({ answerId, start, end }) => answerId === segment.answerId && start >= segment.start && end <= segment.end)
    .sort((a, b) => a.start - b.start);
  let line = '';
  let at = segment.start;
  for (const { start, end } of inside) {
    if (start < at) continue;
    line += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shorten(toLine(line + text.slice(at, segment.end)));
}

/** Without the marks that only a renderer understands, on one line. */
function toLine(markdown: string): string {
  return markdown
    .replace(/\*\*|__|^#+\s+|^>\s?|^\s*\||\|\s*$/gm, '')
    .replace(/\*(?=\S)([^*\n]+?)(?<=\S)\*/g, '$1')
    .replace(/\s\|\s/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}

function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function capitals(count: number): string {
  return numberWord(count).toUpperCase();
}
