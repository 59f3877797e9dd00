import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOutcome } from '../../../utils/compare/outcome/index.ts';
import { readOwnExamples } from './read-own-examples.ts';

const examples = [...readOwnExamples().values()].flat();
const sentences = examples.flatMap(({ text }) => text.split(/(?<=[.。!?！？])\s*/u)).filter((text) => text !== '');
/** Texts of real sentences, half of them odd ones, with the marks that the rules look for in between. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sentences),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\n', '\n\n', ' ', '- ', '1. ', '```\n', '> ', '"', '“', '«', '| a |', '\u0000', '\ud800', '🙂'),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

describe('judgeOutcome, on any text,', () => {
  it('gives evidence that lies in the text and in its order', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), texts, (text, others, question) => {
        const { outcome, confidence, evidence } = judgeOutcome(
          { text },
          others.map((other) => ({ text: other })),
          question,
        );
        expect(['answered', 'partial', 'refused', 'empty']).toContain(outcome);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(evidence.length > 0).toBe(outcome === 'partial' || outcome === 'refused');
        let last = 0;
        for (const { start, end, why } of evidence) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(why).not.toBe('');
          last = start;
        }
      }),
    );
  });

  it('finds the same whichever line ends it has', () => {
    fc.assert(
      fc.property(texts, texts, (raw, other) => {
        const text = raw.replace(/\r/g, '');
        const others = [{ text: other.replace(/\r/g, '') }];
        const windows = text.replace(/\n/g, '\r\n');
        const unix = judgeOutcome({ text }, others);
        const dos = judgeOutcome(
          { text: windows },
          others.map((one) => ({ text: one.text.replace(/\n/g, '\r\n') })),
        );
        expect({ ...dos, evidence: [] }).toEqual({ ...unix, evidence: [] });
        const cut = (whole: string, { start, end }: { start: number; end: number }) =>
          whole.slice(start, end).replace(/\r/g, '');
        expect(dos.evidence.map((one) => cut(windows, one))).toEqual(unix.evidence.map((one) => cut(text, one)));
      }),
    );
  });

  it('does not depend on white space around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(' ', '\n', '\n\n', '\t'),
        ({ text, question }, space) => {
          const { outcome } = judgeOutcome({ text: `${space}${text}${space}` }, [], question);
          expect(outcome).toBe(judgeOutcome({ text }, [], question).outcome);
        },
      ),
    );
  });
});

const SIZE = 10_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Pieces that the patterns begin to match and do not end: what makes a regular expression slow. */
const hostile = [
  'a',
  'a ',
  '\n',
  '\r\n',
  '\r',
  '"',
  '„',
  '«a ',
  '“a” ',
  '```\n',
  '`a',
  '> a\n',
  '- a\n',
  '1. ',
  'Dear A',
  'Subject: ',
  'i cannot ',
  'i do not have ',
  'as an ai ',
  "sorry, i'm not sure how to ",
  'ik kan ik kan ',
  'ich kann ich kann ',
  'je ne peux ',
  'no puedo no ',
  '我不能',
  '对不起，',
  'en voi ',
  'important to ',
  'has always ',
  '🙂',
  '\ud800',
];

describe('10 MB of', () => {
  it.each(hostile)('%j are judged in bounded time', { timeout: 60_000 }, (piece) => {
    const text = `A${fill(piece)}.`;
    const started = performance.now();
    const { evidence } = judgeOutcome({ text }, [{ text }, { text: 'Short.' }], text);
    expect(performance.now() - started).toBeLessThan(15_000);
    for (const { start, end } of evidence) expect(start < end && end <= text.length).toBe(true);
  });
});
