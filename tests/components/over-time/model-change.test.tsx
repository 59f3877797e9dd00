// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { compareRuns } from '../../../components/over-time/answer-changes.ts';
import { changeParts, countParts } from '../../../components/over-time/change-words.ts';
import { ModelChange } from '../../../components/over-time/ModelChange.tsx';
import { compareOverTime } from '../../../utils/compare/change/compare-over-time.ts';
import type { Answer, Outcome, Run } from '../../../utils/domain.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { draw } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeEach(() => useRealTexts());

const march = Date.UTC(2026, 2, 3, 12);
const june = Date.UTC(2026, 5, 9, 12);

function asAsked(id: string, askedAt: number, ...answers: readonly Answer[]): Run {
  return { ...runOf(...answers.map((one) => ({ ...one, id: `${id}:${one.model.key}`, runId: id }))), id, askedAt };
}

const changer = {
  compare: async ({ question, older, newer }: Parameters<Parameters<typeof compareRuns>[1]['compare']>[0]) =>
    compareOverTime(older, newer, { question }),
};

/** What is said of the first model, asked twice, on one line. */
async function told(older: readonly Answer[], newer: readonly Answer[], at = 0): Promise<string> {
  const dates = { older: asAsked('march', march, ...older), newer: asAsked('june', june, ...newer) };
  const changes = await compareRuns(dates, changer);
  const change = changes[at];
  if (!change) throw new Error('No such model.');
  const page = await draw(<ModelChange answer={change} dates={dates} />);
  return (page.textContent ?? '').replaceAll('\u00a0', ' ');
}

const height = 'The tower is 300 m high.';
const colour = 'It is painted brown every seven years.';
const guides = 'Guides lead visitors up the stairs in summer.';
const one = (text: string, outcome: Outcome = 'answered') => [answerOf(0, text, outcome)];

describe('what a model says otherwise', () => {
  it('names changed figures old and new, what is new and what is gone', async () => {
    const text = await told(one(`${height} ${colour}`), one(`The tower is 330 m high. ${guides}`));
    expect(text).toMatch(/300 m.*330 m/);
    expect(text).toContain('figure differs');
    expect(text).toContain('New since Mar 3, 2026 · 1');
    expect(text).toContain(guides);
    expect(text).toContain('No longer says · 1');
    expect(text).toContain(colour);
  });

  it('claims nothing about what an answer that ended early may not have come to', async () => {
    const short = await told(one(`${height} ${colour}`), one(height, 'cut-off'));
    expect(short).not.toContain('No longer says');
    expect(short).toContain('What it no longer says is not known.');
    const shortBefore = await told(one(height, 'stopped'), one(`${height} ${colour}`));
    expect(shortBefore).not.toContain('New since');
    expect(shortBefore).toContain('What is new since is not known.');
  });

  it.each<[Outcome, Outcome, string]>([
    ['refused', 'answered', 'Now answers what it refused'],
    ['blocked', 'answered', 'Now answers what was withheld'],
    ['refused', 'partial', 'Now answers a part of what it refused'],
    ['answered', 'refused', 'Now refuses what it answered'],
    ['answered', 'blocked', 'Now withheld, answered then'],
    ['partial', 'answered', 'Now answers all of it, then only a part'],
    ['failed', 'answered', 'Then failed, now answered'],
    ['refused', 'refused', 'Both times refused'],
    ['refused', 'blocked', 'Then refused, now blocked'],
  ])('says of %s, then %s: %s', async (then, now, words) => {
    expect(await told(one(height, then), one(height, now))).toContain(words);
  });

  it('names who was asked only once, who is not done, and which model answered', async () => {
    const other = answerOf(1, height, 'answered');
    expect(await told([...one(height), other], one(height), 1)).toContain('ChatGPT was asked on Mar 3, 2026 only.');
    expect(await told(one(height), [...one(height), other], 1)).toContain('ChatGPT was not asked on Mar 3, 2026.');
    expect(await told(one(height), [answerOf(0, height)])).toContain('has not ended yet');
    const renamed = { ...answerOf(0, height, 'answered'), returnedModelId: 'models/newer' };
    expect(await told(one(height), [renamed])).toContain('model then, newer now');
  });

  it('finds no change in the same words, and folds them', async () => {
    const text = await told(one(`${height} ${colour}`), one(`${height} ${colour}`));
    expect(text).toContain('no change found');
    expect(text).toContain('Says as before (2)');
  });
});

describe('the line of all that changed', () => {
  it('counts what could be compared, and says so where nothing could', async () => {
    const dates = {
      older: asAsked('march', march, ...one(height, 'refused'), answerOf(1, height, 'answered')),
      newer: asAsked('june', june, ...one(height), answerOf(1, `The tower is 330 m high. ${guides}`, 'answered')),
    };
    expect(changeParts(await compareRuns(dates, changer), dates)).toEqual([
      'Since Mar 3, 2026',
      '<b>1 model</b> answers or declines otherwise',
      '<b>1 point</b> changed',
      '1 new',
    ]);
    const none = { older: asAsked('a', march, ...one('', 'failed')), newer: asAsked('b', june, ...one(height)) };
    expect(countParts(await compareRuns(none, changer))).toEqual(['nothing to compare']);
  });
});
