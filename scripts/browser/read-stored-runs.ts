import type { Page } from 'puppeteer-core';
import type { Answer, Run } from '../../utils/domain.ts';

/** The runs in the history, newest first, read from the database itself through any page of the extension. */
export async function readStoredRuns(page: Page): Promise<Run[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('triptych');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    // One transaction: a run must not be read before a change and its answers after it.
    const transaction = database.transaction(['runs', 'answers', 'texts']);
    const all = <Row>(table: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = transaction.objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    try {
      const [runs, answers, texts] = await Promise.all([
        all<Run>('runs'),
        all<Answer & { position: number }>('answers'),
        all<Pick<Answer, 'text' | 'reasoning' | 'earlier'> & { answerId: string }>('texts'),
      ]);
      return runs
        .sort((one, other) => other.askedAt - one.askedAt)
        .map((run) => ({
          ...run,
          answers: answers
            .filter((answer) => answer.runId === run.id)
            .sort((one, other) => one.position - other.position)
            .map((answer) => {
              const body = texts.find((text) => text.answerId === answer.id);
              return {
                ...answer,
                text: body?.text ?? '',
                reasoning: body?.reasoning ?? '',
                earlier: body?.earlier ?? [],
              };
            }),
        }));
    } finally {
      database.close();
    }
  });
}
