import { expect, it } from 'vitest';
import type { SentRequest } from '../../utils/domain.ts';
import { createRequestLog, maxLoggedRequests } from '../../utils/store/request-log.ts';

function setUp() {
  let kept: readonly SentRequest[] = [];
  const due: (() => void)[] = [];
  let ids = 0;
  const start = () =>
    createRequestLog({
      item: {
        read: async () => kept,
        write: async (requests) => {
          kept = requests;
        },
      },
      newId: () => String(ids++),
      schedule: (task) => due.push(task),
    });
  const writeDue = async () => {
    for (const task of due.splice(0)) task();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { start, writeDue, due: () => due.length, kept: () => kept };
}

const request = { at: 1, method: 'POST', host: 'api.deepseek.com', path: '/', receivedBytes: 0 };

it('lists the newest first, with how they went on', async () => {
  const log = setUp().start();
  const update = log.begin(request);
  log.begin({ ...request, host: 'api.openai.com' });
  update({ receivedBytes: 12 });
  update({ end: 'done', status: 200 });
  expect(await log.list()).toEqual([
    { ...request, id: '1', host: 'api.openai.com' },
    { ...request, id: '0', receivedBytes: 12, status: 200, end: 'done' },
  ]);
});

it('is written once for many changes, and read by the next background', async () => {
  const lab = setUp();
  const log = lab.start();
  const update = log.begin(request);
  for (let bytes = 1; bytes <= 100; bytes += 1) update({ receivedBytes: bytes });
  expect(lab.due()).toBe(1);
  await lab.writeDue();
  const next = lab.start();
  next.begin({ ...request, at: 2 });
  expect((await next.list()).map(({ at, receivedBytes }) => [at, receivedBytes])).toEqual([
    [2, 0],
    [1, 100],
  ]);
  await lab.writeDue();
  expect(lab.kept()).toHaveLength(2);
});

it('has an end', async () => {
  const lab = setUp();
  const log = lab.start();
  for (let index = 0; index < maxLoggedRequests + 50; index += 1) log.begin({ ...request, at: index });
  expect(await log.list()).toHaveLength(maxLoggedRequests);
  expect((await log.list())[0]?.at).toBe(maxLoggedRequests + 49);
  await lab.writeDue();
  expect(lab.kept()).toHaveLength(maxLoggedRequests);
});

it('is empty once it was cleared', async () => {
  const lab = setUp();
  const log = lab.start();
  log.begin(request);
  await lab.writeDue();
  await log.clear();
  expect(await log.list()).toEqual([]);
  expect(lab.kept()).toEqual([]);
});
