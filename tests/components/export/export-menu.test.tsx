// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ExportMenu } from '../../../components/export/ExportMenu.tsx';
import { useSelection } from '../../../components/export/use-selection.ts';
import { database } from '../../../utils/store/db.ts';
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

function Rows() {
  const selection = useSelection();
  return (
    <>
      {['a', 'b', 'c'].map((id) => (
        <button
          key={id}
          type="button"
          className="choice"
          aria-pressed={selection.has(id)}
          onClick={() => selection.toggle(id)}
        >
          {id}
        </button>
      ))}
      <button type="button" className="all" onClick={() => selection.toggleAll(['a', 'b', 'c'])}>
        all
      </button>
      <output>{selection.ids.join(' ')}</output>
      <ExportMenu runIds={selection.ids} />
    </>
  );
}

async function choose(page: HTMLElement, item: string): Promise<void> {
  await click(find(page, '[aria-haspopup="menu"]'));
  await click(find(document, '[role="menuitem"]', item));
}

test('saves what was chosen, in the order it was chosen, and says so', async () => {
  await keep('a', 'everest');
  await keep('b', 'blue-sky');
  await keep('c', 'taiwan');
  const page = await draw(<Rows />);
  expect(find(page, '[aria-haspopup="menu"]').matches(':disabled, [aria-disabled="true"]')).toBe(true);
  await click(find(page, '.choice', 'c'));
  await click(find(page, '.choice', 'a'));
  await choose(page, 'JSON');
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  expect(saved[0]?.name).toMatch(/^triptych \d{4}-\d\d-\d\d 2\.json$/);
  const { runs } = JSON.parse((await saved[0]?.content) ?? '');
  expect(runs.map((run: { id: string }) => run.id)).toEqual(['c', 'a']);
  await vi.waitFor(() => expect(find(page, '.export-status').textContent).toBe(`Saved: ${saved[0]?.name}`));
});

test('says when a file cannot be made', async () => {
  await database().delete();
  database().close();
  const page = await draw(<ExportMenu runIds={['a']} />);
  await choose(page, 'CSV');
  await vi.waitFor(() => expect(find(page, '.export-status').textContent).toContain('could not be made'));
  expect(saved).toEqual([]);
});

test('chooses all of a list, then none of it', async () => {
  const page = await draw(<Rows />);
  const chosen = () => find(page, 'output').textContent;
  await click(find(page, '.choice', 'b'));
  await click(find(page, '.all'));
  expect(chosen()?.split(' ').sort()).toEqual(['a', 'b', 'c']);
  await click(find(page, '.all'));
  expect(chosen()).toBe('');
});
