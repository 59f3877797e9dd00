// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnswerNotice } from '../../../components/answers/AnswerNotice.tsx';
import { AnswerStrip } from '../../../components/answers/AnswerStrip.tsx';
import { DroppedLines } from '../../../components/answers/DroppedLines.tsx';
import { RetryNotice } from '../../../components/answers/RetryNotice.tsx';
import type { Answer, PendingRetry } from '../../../utils/domain.ts';
import { readSettings } from '../../../utils/store/settings.ts';
import { answerOf } from '../compare/run-of.ts';
import { click, draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const retry: PendingRetry = {
  at: 100_000,
  attempt: 2,
  of: 3,
  error: { kind: 'rate-limit', message: 'Slow down.', status: 429, retryAfterMs: 48_000 },
};
const idle = { tryNow: () => undefined };
const waiting: Answer = { ...answerOf(2, ''), phase: 'waiting', retry };

test('why it waits, for how long and which try comes then', async () => {
  const page = await draw(<RetryNotice answer={waiting} retry={retry} client={idle} now={66_400} />);
  expect(find(page, '[role="timer"]').textContent).toBe('Too many questions to Gemini for now: again in 0:34');
  expect(page.textContent).toContain('Google asked for a pause of 48 s. Nothing was charged. Then comes try 2 of 3.');
});

test('when the wait is over, it counts no further', async () => {
  const page = await draw(<RetryNotice answer={waiting} retry={retry} client={idle} now={100_001} />);
  expect(find(page, '[role="timer"]').textContent).toBe('Too many questions to Gemini for now: asking again');
  expect(page.querySelector('button')).toBeNull();
});

test('its button sends the question out now', async () => {
  const hurried: string[] = [];
  const client = { tryNow: (id: string) => hurried.push(id) };
  const page = await draw(<RetryNotice answer={waiting} retry={retry} client={client} now={66_400} />);
  await click(find(page, 'button', 'Try now'));
  expect(hurried).toEqual([waiting.id]);
});

test('the ledger counts down too, and its button ends the wait', async () => {
  const stopped: (string | undefined)[] = [];
  const answer = { ...waiting, retry: { ...retry, at: Date.now() + 34_000 } };
  const client = { stop: (id?: string) => stopped.push(id), retry: () => undefined };
  const page = await draw(<AnswerStrip answers={[answer]} client={client} />);
  expect(page.textContent).toMatch(/again in 0:3[34]/);
  await click(find(page, 'button', 'Stop Gemini'));
  expect(stopped).toEqual([waiting.id]);
});

test('a retired model is exchanged for its successor, and asked', async () => {
  fakeBrowser.reset();
  await useRealTexts();
  const retried: string[] = [];
  const answer: Answer = {
    ...answerOf(0, '', 'failed'),
    error: { kind: 'model-not-found', message: 'Gone.', successorModelId: 'deepseek-v4-pro' },
  };
  const client = { retry: (id: string) => retried.push(id) };
  const page = await draw(
    <AnswerNotice
      {...{ answer, client }}
      actions={{
        openOptions: () => undefined,
        openPrivacy: () => undefined,
        unlockKeys: async () => undefined,
        readUnkeptRuns: async () => [],
        requestHostPermission: async () => true,
      }}
    />,
  );
  await click(find(page, 'button', 'Use deepseek-v4-pro and retry'));
  await expect.poll(() => retried).toEqual([answer.id]);
  expect((await readSettings()).models[0]?.modelId).toBe('deepseek-v4-pro');
});

test('what was left out is said, also when nobody here knows its name', async () => {
  const page = await draw(<DroppedLines answer={{ ...waiting, dropped: ['temperature', 'seed'] }} />);
  expect([...page.querySelectorAll('p')].map((line) => line.textContent)).toEqual([
    'Gemini does not take a temperature; it was left out',
    'Gemini does not take “seed”; it was left out',
  ]);
});
