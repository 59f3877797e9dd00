// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DataSection } from '../../../components/export/DataSection.tsx';
import { faultWords } from '../../../components/export/fault-words.ts';
import { database } from '../../../utils/store/db.ts';
import type { BackupFault } from '../../../utils/store/export/backup/backup-fault.ts';
import { backupOf } from '../../store/export/backup-files.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { draw, find } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

/** The browser's locks, with the one for restoring free or taken. */
function lock(isFree: boolean): void {
  const request = (_name: string, _options: object, work: (lock: object) => unknown) =>
    isFree ? work({}) : Promise.reject(new DOMException('It took too long.', 'TimeoutError'));
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request } as unknown as LockManager);
}

beforeEach(async () => {
  lock(true);
  await database().runs.clear();
  await database().answers.clear();
  await database().texts.clear();
});

async function choose(page: HTMLElement, file: Blob): Promise<void> {
  const field = find(page, 'input[type="file"]');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

const result = (page: HTMLElement) => page.querySelectorAll('[role="status"]')[1]?.textContent;

test('restores a backup and counts what came', async () => {
  const page = await draw(<DataSection />);
  const runs = ['a', 'b'].map((id) => ({
    ...runOf({ ...answerOf(0, id, 'answered'), id, runId: id }),
    id,
    askedAt: id.charCodeAt(0),
  }));
  await choose(page, await backupOf(runs));
  await vi.waitFor(() => expect(result(page)).toContain('2 questions were restored.'));
  await choose(page, await backupOf([...runs, { ...runOf(), id: 'c' }]));
  await vi.waitFor(() => expect(result(page)).toBe('1 question was restored. 2 were here already.'));
  expect(await database().runs.count()).toBe(3);
});

test('says what is wrong with another file, and that nothing was changed', async () => {
  const page = await draw(<DataSection />);
  await choose(page, new Blob(['a picture']));
  await vi.waitFor(() => expect(result(page)).toContain('not a backup of Triptych'));
  expect(result(page)).toContain('Nothing was changed.');
});

test('waits for another page that restores', async () => {
  lock(false);
  const page = await draw(<DataSection />);
  await choose(page, await backupOf([runOf()]));
  await vi.waitFor(() => expect(result(page)).toContain('Another page of Triptych is restoring'));
  expect(await database().runs.count()).toBe(0);
});

test.each([
  { kind: 'not-a-backup' },
  { kind: 'damaged' },
  { kind: 'newer-version', version: 2 },
  { kind: 'wrong-content', line: 7, field: 'run.answers[0].text' },
  { kind: 'wrong-content', line: 7 },
  { kind: 'too-large' },
  { kind: 'conflict' },
  { kind: 'unreadable' },
  { kind: 'not-saved' },
  { kind: 'busy' },
] satisfies BackupFault[])('has a sentence for $kind', (fault) => {
  const words = faultWords(fault);
  expect(words).toMatch(/\.$/);
  expect(words).not.toMatch(/\$\d/);
  if (fault.kind === 'wrong-content') expect(words).toContain('Line 7');
});
