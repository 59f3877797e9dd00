// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import ExportMenu from '../../../components/export/ExportMenu.tsx';
import { readRuns } from '../../../components/export/read-runs.ts';
import { createRunStore } from '../../../utils/store/runs.ts';
import { demoRun } from '../../gallery/runs.ts';
import { click, draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const saved: { readonly name: string; readonly content: Promise<string> }[] = [];

/** Catches what the browser would save. */
beforeEach(() => {
  saved.length = 0;
  const files = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const address = `blob:${files.size}`;
    files.set(address, file as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: files.get(this.href)?.text() ?? Promise.reject(new Error('No file.')) });
  });
});

async function keep(id: string, slug: string): Promise<void> {
  const run = demoRun(slug);
  const answers = run.answers.map((answer) => ({ ...answer, id: `${id}:${answer.model.key}`, runId: id }));
  await createRunStore().save({ ...run, id, threadId: id, answers }, new Set(answers.map((answer) => answer.id)));
}

async function choose(page: HTMLElement, item: string): Promise<void> {
  await click(find(page, '[aria-haspopup="menu"]'));
  await click(find(document, '[role="menuitem"]', item));
}

test('saves what was found, in its order, without what was deleted meanwhile, and says so', async () => {
  await keep('a', 'everest');
  await keep('b', 'blue-sky');
  await keep('c', 'taiwan');
  const page = await draw(<ExportMenu count={2} readRuns={() => readRuns(['c', 'a', 'gone'])} />);
  await choose(page, 'JSON');
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  expect(saved[0]?.name).toMatch(/^triptych \d{4}-\d\d-\d\d 2\.json$/);
  const { runs } = JSON.parse((await saved[0]?.content) ?? '');
  expect(runs.map((run: { id: string }) => run.id)).toEqual(['c', 'a']);
  await vi.waitFor(() => expect(find(page, '.export-status').textContent).toBe(`Saved: ${saved[0]?.name}`));
});

test('says when a file cannot be made', async () => {
  const page = await draw(
    <ExportMenu count={1} readRuns={() => Promise.reject(new Error('The database is closed.'))} />,
  );
  await choose(page, 'CSV');
  await vi.waitFor(() => expect(find(page, '.export-status').textContent).toContain('could not be made'));
  expect(saved).toEqual([]);
});
