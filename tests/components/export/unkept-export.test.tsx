// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import { UnkeptExport } from '../../../components/export/UnkeptExport.tsx';
import { answerOf, runOf } from '../compare/run-of.ts';
import { draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(async () => {
  // Loaded when it is needed.
  await import('../../../components/export/ExportMenu.tsx');
  await useRealTexts();
});

const run = runOf(answerOf(0, 'Because.', 'answered'));

it('offers a file of what is in memory only, or of what is on screen', async () => {
  for (const page of [
    await draw(<UnkeptExport readUnkeptRuns={async () => [run]} />),
    await draw(<UnkeptExport readUnkeptRuns={async () => []} onScreen={run} />),
  ]) {
    await vi.waitFor(() => find(page, 'button', 'Save these answers as a file'));
  }
});

it('offers none of nothing', async () => {
  const page = await draw(<UnkeptExport readUnkeptRuns={async () => []} />);
  expect(page.textContent).toBe('');
});
