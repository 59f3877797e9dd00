import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeOutcome } from '../../../utils/compare/outcome/index.ts';
import { ownExamples } from './own-examples.ts';

const LONG = 'The harbour was built in 1880 and rebuilt twice. '.repeat(20);

describe('judgeOutcome', () => {
  for (const [language, { refused, answered }] of Object.entries(ownExamples)) {
    describe(language, () => {
      for (const text of refused) {
        it(`refused: ${text}`, () => {
          const { outcome, evidence } = judgeOutcome({ text, finishReason: 'stop' });
          expect(outcome).toBe('refused');
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end, why } of evidence) {
            expect(text.slice(start, end).trim()).not.toBe('');
            expect(why).not.toBe('');
          }
        });
      }
      for (const text of answered) {
        it(`answered: ${text}`, () => {
          expect(judgeOutcome({ text, finishReason: 'stop' }).outcome).toBe('answered');
        });
      }
    });
  }

  it.each([
    ['blocked', { text: 'half a', finishReason: 'blocked' }],
    ['refused', { text: '', finishReason: 'refusal' }],
    ['empty', { text: ' \n', finishReason: 'stop' }],
    ['empty', { text: '' }],
    ['cut-off', { text: LONG, finishReason: 'length' }],
    ['cut-off', { text: '', finishReason: 'length' }],
    ['answered', { text: LONG, finishReason: 'stop' }],
    ['answered', { text: LONG }],
  ] as const)('says %s of %o', (expected, answer) => {
    expect(judgeOutcome(answer).outcome).toBe(expected);
  });

  it('knows the set lines of a service anywhere in a text', () => {
    const line = "Sorry, that's beyond my current scope. Let’s talk about something else.";
    expect(judgeOutcome({ text: line }).outcome).toBe('refused');
    const { outcome, evidence } = judgeOutcome({ text: `${LONG}\n\n${line}` });
    expect(outcome).toBe('partial');
    expect(evidence[0]?.start).toBe(LONG.length + 2);
    expect(
      judgeOutcome({ text: '对不起，我还没有学会回答这个问题。如果你有其他问题，我非常乐意为你提供帮助。' }).outcome,
    ).toBe('refused');
  });

  it('calls an answer that declines a part of the question partial', () => {
    const text = `${LONG}\n\nI can't give a dose for a child.`;
    const { outcome, evidence } = judgeOutcome({ text, finishReason: 'stop' });
    expect(outcome).toBe('partial');
    expect(text.slice(evidence[0]?.start, evidence[0]?.end)).toBe("I can't give a dose for a child.");
  });

  it('never takes shortness alone for a refusal', () => {
    const others = [{ text: LONG }, { text: LONG }];
    expect(judgeOutcome({ text: 'The harbour is from 1880.' }, others).outcome).toBe('answered');
  });

  it('sees an official statement in place of an answer only beside longer answers or in its density', () => {
    const text =
      'The city has always adhered to the law. The government attaches great importance to the well-being of its residents.';
    expect(judgeOutcome({ text }).outcome).toBe('answered');
    const { outcome, evidence } = judgeOutcome({ text }, [{ text: LONG }, { text: LONG }]);
    expect(outcome).toBe('refused');
    expect(evidence.map(({ why }) => why)).toContain('much shorter than the others');
  });

  it('tells the language', () => {
    expect(judgeOutcome({ text: 'Dat is een mooie stad, en er is veel te zien.' }).locale).toBe('nl');
    expect(judgeOutcome({ text: '是的。' }).locale).toBe('zh');
  });

  it('stays small: no module of it reaches the Markdown parser', () => {
    const seen = new Set<string>();
    const walk = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*?from '([^']+)'/gm)) {
        expect(from.startsWith('.')).toBe(true);
        walk(join(dirname(path), from));
      }
    };
    walk(join(import.meta.dirname, '../../../utils/compare/outcome/index.ts'));
    expect(seen.size).toBeGreaterThan(5);
  });
});
