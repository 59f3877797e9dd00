import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Run } from '../../utils/domain.ts';
import { readStoredRuns } from './read-stored-runs.ts';

/** Longest demo answer at the demo's pace, in ms, with room to spare. */
const answersTimeoutMs = 90_000;

const pollEveryMs = 20;

/**
 * Resolves to the newest run of a question in the history, once none of its answers can grow any more. By the question,
 * since the run before is the newest one until this one has been written down.
 */
export async function waitForAnswersTo(panel: Page, question: string): Promise<Run> {
  for (const deadline = Date.now() + answersTimeoutMs; Date.now() < deadline; await sleep(pollEveryMs)) {
    const run = (await readStoredRuns(panel)).find((stored) => stored.question.text === question);
    if (run?.answers.every(({ phase }) => phase === 'ended')) return run;
  }
  throw new Error(`The answers to “${question}” had not ended after ${answersTimeoutMs / 1_000} s.`);
}
