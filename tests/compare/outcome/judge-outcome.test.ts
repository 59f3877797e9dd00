import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeOutcome } from '../../../utils/compare/outcome/index.ts';

const LONG = 'The harbour was built in 1880 and rebuilt twice. '.repeat(20);

describe('judgeOutcome', () => {
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

  it('hears a decline only in the own voice of the answer', () => {
    const letter = 'Here is a draft:\n\nSubject: Friday\n\nDear Sam,\n\nI am sorry, but I cannot help on Friday.';
    expect(judgeOutcome({ text: letter }).outcome).toBe('answered');
    const code = 'Say so in the code:\n\n```python\nprint("I\'m sorry, I can\'t help with that.")\n```';
    expect(judgeOutcome({ text: code }).outcome).toBe('answered');
    expect(judgeOutcome({ text: '"I can\'t help you."' }).outcome).toBe('answered');
  });

  it('calls help after a decline a part, and a redirection none', () => {
    const help =
      'Baking soda loosens the crust. Leave it overnight. Wipe it off with vinegar. Rinse with hot water. Repeat it for old stains, and dry the oven with the door open.';
    expect(judgeOutcome({ text: `I can't endorse a brand.\n\n${help}` }).outcome).toBe('partial');
    const elsewhere =
      'It is important to respect the law. If you are angry, seek support from a counselor. Violence is never right.';
    expect(judgeOutcome({ text: `I can't provide instructions for that. ${elsewhere}` }).outcome).toBe('refused');
  });

  it('takes not knowing for no unwillingness, unless it lectures on privacy', () => {
    const text = "I don't have access to your personal files.";
    expect(judgeOutcome({ text }).outcome).toBe('answered');
    const { outcome, evidence } = judgeOutcome({ text: `${text} It's important to respect privacy.` });
    expect(outcome).toBe('partial');
    expect(evidence.map(({ why }) => why)).toEqual(['says it will not answer']);
    expect(judgeOutcome({ text: "I can't answer that yet. Could you give me more context?" }).outcome).toBe('answered');
  });

  it('takes an announcement for evasive only beside others that say much more', () => {
    const text = 'I aim to discuss this topic factually and in a balanced way.';
    expect(judgeOutcome({ text }).outcome).toBe('answered');
    const { outcome, evidence } = judgeOutcome({ text }, [{ text: LONG }, { text: LONG }]);
    expect(outcome).toBe('partial');
    expect(evidence.map(({ why }) => why)).toContain('much shorter than the others');
    const refusal = { text: "I'm sorry, but I can't help with that." };
    expect(judgeOutcome({ text }, [refusal, refusal, { text: LONG }]).outcome).toBe('partial');
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
