import { expect, test } from 'vitest';
import { growNext, type Progress } from '../../../components/answers/markdown/grow-next.ts';
import { noBlocks } from '../../../components/answers/markdown/growing-blocks.ts';
import { keepProgress, recallProgress } from '../../../components/answers/markdown/recent-progress.ts';

const nothing: Progress = { blocks: noBlocks, nextAt: 0 };
const stopped = () => 0;

test('a text that was parsed to its end is not parsed again', () => {
  const text = 'One.\n\nTwo.';
  const done = growNext(nothing, text, true, stopped);
  keepProgress('a', done);
  const again = growNext(recallProgress('a') ?? nothing, text, true, stopped);
  expect(again.blocks).toBe(done.blocks);
});

test('a text that was asked for once more under the same name is its own', () => {
  const done = growNext(nothing, 'One.', true, stopped);
  expect(growNext(done, 'Two', false, stopped).blocks).toEqual(growNext(nothing, 'Two', false, stopped).blocks);
  expect(growNext(done, 'One.', false, stopped).blocks.ended).toBe(false);
});

test('the last six are kept', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g']) keepProgress(id, nothing);
  expect(recallProgress('a')).toBe(nothing);
  expect(recallProgress('b')).toBeUndefined();
});
