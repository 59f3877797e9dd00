import { expect, it } from 'vitest';
import { diffCode, isRenaming } from '../../../utils/compare/refine/diff-code.ts';

it.each([
  ['let sum = a;\nreturn sum;', 'let total = a;\nreturn total;', true],
  ['let sum = a;\nreturn sum;', 'let total = a;\nreturn count;', false],
  ['let sum = a;\nlet rest = b;', 'let sum = a;\nlet sum2 = a;', false],
  ['let sum = 1;', 'let sum = 2;', false],
  ['return true;', 'return false;', false],
])('%j and %j: %s', (a, b, expected) => {
  expect(isRenaming(a, b, diffCode(a, b))).toBe(expected);
});
