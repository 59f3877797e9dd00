// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AnswerNotice } from '../../../components/answers/AnswerNotice.tsx';
import { evidenceWords } from '../../../utils/compare/outcome/evidence-words.ts';
import type { Answer } from '../../../utils/domain.ts';
import { answerOf } from '../compare/run-of.ts';
import { draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());
afterEach(() => void vi.useRealTimers());

const actions = {
  openOptions: () => undefined,
  openPrivacy: () => undefined,
  unlockKeys: async () => undefined,
  requestHostPermission: async () => true,
  readUnkeptRuns: async () => [],
};
const drawNotice = (answer: Answer) =>
  draw(<AnswerNotice answer={answer} client={{ retry: () => undefined }} actions={actions} />);

test.each([
  ['SAFETY', 'Its filter found the text unsafe (SAFETY).'],
  ['RECITATION', 'The text is too close to one that is published elsewhere (RECITATION).'],
  ['content_filter', 'Its filter found the text unsafe (content_filter).'],
  ['Content Exists Risk', 'Its filter found the text unsafe (Content Exists Risk).'],
  ['JAILBREAK', 'It took the question for an attempt to get around its rules (JAILBREAK).'],
  ['SPII', 'It saw personal data that could do harm (SPII).'],
  ['NEW_WORD', 'Its reason: NEW_WORD.'],
  ['__proto__', 'Its reason: __proto__.'],
])('a block is explained in plain words, with the provider’s own: %s', async (raw, words) => {
  const page = await drawNotice({ ...answerOf(2, '', 'blocked'), finish: { reason: 'blocked', raw } });
  expect(page.textContent).toContain('Google withheld the answer');
  expect(page.textContent).toContain(words);
});

test('what had come of a blocked answer was heard', async () => {
  const blocked = { finish: { reason: 'blocked', raw: 'SAFETY' } } as const;
  const empty = await drawNotice({ ...answerOf(2, '', 'blocked'), ...blocked });
  expect(empty.textContent).toContain('The model itself was not heard');
  const begun = await drawNotice({ ...answerOf(2, 'The beginning', 'blocked'), ...blocked });
  expect(begun.textContent).toContain('What had arrived is kept');
  expect(begun.textContent).not.toContain('not heard');
});

test.each<[string, Partial<Answer>, string]>([
  ['at its length', { finish: { reason: 'length' } }, 'its length limit was reached'],
  ['at the most that is kept', { error: { kind: 'too-long', message: 'Too long.' } }, 'grew too long and was ended'],
  ['and nobody knows why', { error: { kind: 'cut-off', message: 'Cut.' } }, 'was cut off'],
])('who ended an answer %s is said', async (_, change, words) => {
  const page = await drawNotice({ ...answerOf(1, 'Te', 'cut-off'), ...change });
  expect(find(page, '.notice').textContent).toContain(words);
});

test('a wait that is too long to be waited out by itself is counted down', async () => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
  const error = { kind: 'rate-limit', message: 'Slow down.', status: 429, retryAfterMs: 3_600_000 } as const;
  const page = await drawNotice({ ...answerOf(0, '', 'failed'), endedAt: 940_000, error });
  expect(find(page, '[role="timer"]').textContent).toBe('It asks to wait, for another 59:00.');
  const later = await drawNotice({ ...answerOf(0, '', 'failed'), endedAt: -4_000_000, error });
  expect(find(later, '[role="timer"]').textContent).toBe('The time it asked to wait is over.');
});

test('a refusal says what shows it, each reason once', async () => {
  const page = await draw(
    <AnswerNotice
      answer={answerOf(0, 'I cannot answer that. I will not.', 'refused')}
      evidence={[
        { start: 0, end: 21, why: evidenceWords.declines },
        { start: 22, end: 33, why: evidenceWords.declines },
        { start: 0, end: 33, why: evidenceWords.shorter },
      ]}
      client={{ retry: () => undefined }}
      actions={actions}
    />,
  );
  expect(page.textContent).toContain('What shows it: it says it will not answer and much shorter than the others.');
});
