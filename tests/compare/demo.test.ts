import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../utils/compare/index.ts';
import { judgeOutcome } from '../../utils/compare/outcome/index.ts';
import type { Outcome, ReasonKind, TextRange } from '../../utils/domain.ts';

interface Planted {
  readonly slug: string;
  readonly question: string;
  readonly planted: readonly { readonly kind: string; readonly values: Readonly<Record<string, string>> }[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const root = join(import.meta.dirname, '../emulator/demo');
const demos = JSON.parse(readFileSync(join(root, 'planted.json'), 'utf8')) as readonly Planted[];

/** Planted differences that words alone do not bind to one thing. A better engine takes them off this list. */
const beyondWords: Readonly<Record<string, string>> = {
  'mouldy-cheese advice':
    '"Throw the block away" and "cut off and eat the rest" share no word of advice; found as yes-no',
  'leap-years figure': '"adds up to one day" and "off by one full day" share only words of time',
};

function readAnswers(slug: string) {
  return ['deepseek', 'openai', 'gemini']
    .filter((id) => existsSync(join(root, slug, `${id}.md`)))
    .map((id) => ({ id, text: readFileSync(join(root, slug, `${id}.md`), 'utf8') }));
}

/** The figure of a planted value: "1.836" of "1.836 mensen". Other values are looked for whole. */
function coreOf(kind: string, value: string): string {
  return ['figure', 'date', 'table'].includes(kind) ? (/\d[\d.,\s]*\d|\d/.exec(value)?.[0] ?? value) : value;
}

/** A planted opposition may be found by any of the words that show it; a cell of a table is a figure. */
function fits(planted: string, found: ReasonKind): boolean {
  if (planted === 'advice' || planted === 'yes-no')
    return found === 'advice' || found === 'negation' || found === 'yes-no';
  return found === (planted === 'table' ? 'figure' : planted);
}

function isInWords(kind: string): boolean {
  return kind === 'advice' || kind === 'yes-no';
}

function touches(text: string, { start, end }: TextRange, core: string): boolean {
  for (let at = text.indexOf(core); at !== -1; at = text.indexOf(core, at + 1)) {
    if (start < at + core.length && at < end) return true;
  }
  return false;
}

describe('planted differences of the demo', () => {
  for (const { slug, question, planted } of demos) {
    planted.forEach(({ kind, values }, index) => {
      const name = `${slug} ${kind}`;
      const run = name in beyondWords ? it.skip : it;
      run(`${name} ${index + 1}: ${Object.values(values).join(' | ')}`, () => {
        const answers = readAnswers(slug);
        const { groups, segments } = compareAnswers(answers, { question });
        const texts = new Map(answers.map(({ id, text }) => [id, text]));
        const segmentsById = new Map(segments.map((segment) => [segment.id, segment]));
        const countValues = (ranges: readonly TextRange[]) =>
          new Set(
            Object.entries(values)
              .filter(([id, value]) =>
                ranges.some(
                  (range) => range.answerId === id && touches(texts.get(id) ?? '', range, coreOf(kind, value)),
                ),
              )
              .map(([, value]) => coreOf(kind, value)),
          ).size;
        const isFound = groups.some((group) => {
          const reasons = group.reasons.filter((reason) => fits(kind, reason.kind));
          // A "not" stands on one side only: there the sentences must be the planted ones.
          const isSaid = isInWords(kind)
            ? countValues(group.segmentIds.flatMap((id) => segmentsById.get(id) ?? [])) >= 2
            : reasons.some(({ ranges }) => countValues(ranges) >= 2);
          return reasons.length > 0 && isSaid;
        });
        expect(isFound).toBe(true);
      });
    });
  }

  it('lists no exception that is no longer one', () => {
    const names = new Set(demos.flatMap(({ slug, planted }) => planted.map(({ kind }) => `${slug} ${kind}`)));
    for (const name of Object.keys(beyondWords)) expect(names).toContain(name);
  });

  it('finds no difference where none is planted', () => {
    const agreeing = demos.filter(({ slug, planted }) => planted.length === 0 && slug !== 'tiananmen-1989');
    for (const { slug, question } of agreeing) {
      const { groups } = compareAnswers(readAnswers(slug), { question });
      expect({ slug, differs: groups.filter(({ verdict }) => verdict === 'differs').length }).toEqual({
        slug,
        differs: 0,
      });
    }
  });
});

describe('outcomes of the demo', () => {
  /** What the text can tell; blocked and cut-off answers are told by the stream. */
  const told: readonly Outcome[] = ['answered', 'partial', 'refused'];
  for (const { slug, question, outcomes } of demos) {
    const answers = readAnswers(slug);
    for (const { id, text } of answers) {
      const expected = outcomes[id];
      const byProtocol = existsSync(join(root, slug, 'scenario.json')) && text.trim() === '';
      if (!expected || !told.includes(expected) || byProtocol) continue;
      it(`${slug} ${id}: ${expected}`, () => {
        const others = answers.filter((answer) => answer.id !== id);
        expect(judgeOutcome({ text, finishReason: 'stop' }, others, question).outcome).toBe(expected);
      });
    }
  }
});
