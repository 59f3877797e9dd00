// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { FollowUp } from '../../../components/ask/FollowUp.tsx';
import type { Answer, Question } from '../../../utils/domain.ts';
import type { AskHow } from '../../../utils/run/messages.ts';
import { defaultSettings, type Settings } from '../../../utils/store/default-settings.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { click, draw, find, type } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const ready: Settings = {
  ...defaultSettings,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: 'abcd' })),
};
const all = [0, 1, 2].map((index) => answerOf(index, 'Text.', 'answered'));

async function open(answers: readonly Answer[], continued?: Answer) {
  const asked: { readonly question: Question; readonly how: AskHow | undefined }[] = [];
  const page = await draw(
    <FollowUp
      run={runOf(...answers)}
      thread={[]}
      settings={ready}
      client={{ ask: (question, how) => asked.push({ question, how }) }}
      actions={{
        openOptions: () => undefined,
        openPrivacy: () => undefined,
        unlockKeys: async () => undefined,
        readUnkeptRuns: async () => [],
        requestHostPermission: async () => true,
      }}
      continued={continued}
    />,
  );
  await type(find(page, 'textarea'), 'And why?');
  return { page, asked, submit: () => click(find(page, 'button[type="submit"]')) };
}

test('the next question goes to all, in the thread of the run', async () => {
  const { page, asked, submit } = await open(all);
  expect(find(page, 'button[type="submit"]').textContent).toBe('Ask all');
  await submit();
  expect(asked).toEqual([{ question: { text: 'And why?', way: 'panel' }, how: { follows: { runId: 'run' } } }]);
});

test('or to the one that is picked', async () => {
  const { page, asked, submit } = await open(all);
  await click(find(page, '.pick input'));
  expect(find(page, 'button[type="submit"]').textContent).toBe('Ask 2 of 3');
  await click(find(page, '.pick:last-of-type input'));
  expect(find(page, 'button[type="submit"]').textContent).toBe('Ask ChatGPT');
  await submit();
  expect(asked[0]?.how?.modelKeys).toEqual(['openai']);
});

test('those who did not answer the question before are not asked the next, unless they are picked', async () => {
  const { asked, submit } = await open(all.slice(1));
  await submit();
  expect(asked[0]?.how?.modelKeys).toEqual(['openai', 'gemini']);
});

test('all continue from the answer that was chosen', async () => {
  const [, chosen] = all;
  const { page, asked, submit } = await open(all, chosen);
  expect(page.textContent).toContain('All continue from the answer of ChatGPT');
  await submit();
  expect(asked[0]?.how).toEqual({ follows: { runId: 'run', fromAnswerId: chosen?.id } });
});
