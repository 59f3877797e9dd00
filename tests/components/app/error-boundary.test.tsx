// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../components/app/ErrorBoundary.tsx';
import { createRun } from '../../../utils/run/run-state.ts';
import { draw } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const model = { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'm', host: 'localhost' } as const;

function Broken(): never {
  throw new Error('The comparison has no end.');
}

it('shows what was answered as plain text, what went wrong, and a way back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const run = createRun({
    runId: 'r',
    threadId: 'r',
    question: { text: 'Why?', way: 'panel' },
    models: [model],
    at: 0,
  });
  const answers = run.answers.map((answer) => ({ ...answer, text: 'Because **of** tides. <b>x</b>' }));
  const page = await draw(
    <ErrorBoundary readRun={() => ({ ...run, answers })}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(page.textContent).toContain('Why?');
  expect(page.querySelector('.pre.raw')?.textContent).toBe('Because **of** tides. <b>x</b>');
  expect(page.querySelector('details')?.textContent).toContain('The comparison has no end.');
  expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([expect.stringContaining('Reload'), expect.stringContaining('Copy details')]),
  );
  // What helps to find the fault: where it was, in which component, and in which browser.
  expect(page.querySelector('details pre')?.textContent).toMatch(/The comparison has no end\..*Broken.*Mozilla/s);
});

it('on a page without a run says no more than is there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = await draw(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('Your questions and answers are kept.');
  expect(page.textContent).not.toContain('plain text');
});
