// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import { Banners } from '../../../components/app/Banners.tsx';
import type { Trouble } from '../../../utils/run/messages.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { click, draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

async function open(trouble: Trouble) {
  const run = runOf(answerOf(0, 'Tides and the moon.', 'answered'));
  const saveAgain = vi.fn();
  const page = await draw(
    <Banners
      state={{ connected: true, view: { name: 'run', runId: run.id }, run, trouble }}
      settings={defaultSettings}
      client={{ askAnyway: () => undefined, goOn: () => undefined, saveAgain }}
      actions={{
        openOptions: () => undefined,
        openPrivacy: () => undefined,
        unlockKeys: async () => undefined,
        requestHostPermission: async () => true,
        readUnkeptRuns: async () => [],
      }}
    />,
  );
  return { page, saveAgain };
}

test.each(['disk-full', 'not-saved'] as const)('what is in memory only (%s) can be saved again', async (trouble) => {
  const { page, saveAgain } = await open(trouble);
  await click(find(page, 'button', 'Save again'));
  expect(saveAgain).toHaveBeenCalledOnce();
});

test('no other trouble offers it', async () => {
  const { page } = await open('question-empty');
  expect(page.textContent).not.toContain('Save again');
});
