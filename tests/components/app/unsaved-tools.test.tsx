// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Banners } from '../../../components/app/Banners.tsx';
import { saveFile } from '../../../components/export/save-file.ts';
import type { Trouble } from '../../../utils/run/messages.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { click, draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

// What a browser does with a file is tested in one.
vi.mock('../../../components/export/save-file.ts', () => ({ saveFile: vi.fn() }));

beforeAll(async () => {
  // Both are loaded when they are needed.
  await Promise.all([
    import('../../../components/app/UnsavedTools.tsx'),
    import('../../../components/export/make-file.ts'),
  ]);
  await useRealTexts();
});
afterEach(() => vi.mocked(saveFile).mockClear());

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

test.each([
  ['Save as Markdown', /\.md$/],
  ['Save as JSON', /\.json$/],
])('or taken out as a file: %s', async (label, ending) => {
  const { page } = await open('disk-full');
  await click(find(page, 'button', label));
  await act(() => vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce()));
  const [name, blob] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toMatch(ending);
  expect(await blob?.text()).toContain('Tides and the moon.');
  expect(page.textContent).toContain(name);
});

test('no other trouble offers it', async () => {
  const { page } = await open('question-empty');
  expect(page.textContent).not.toContain('Save again');
});
