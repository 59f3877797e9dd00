import { expect, it } from 'vitest';
import { questionKey } from '../../utils/store/question-key.ts';

const key = (text: string, quote?: string) => questionKey({ text, ...(quote !== undefined && { quote }) });

it.each([
  ['Is Taiwan a country?', ' is  taiwan a country '],
  ['Hoe hoog is de Mont Blanc?', 'hoe hoog is de mont-blanc'],
  ['Où est le café ?', 'ou est le cafe'],
  ['台湾是一个国家吗？', '台湾是一个国家吗'],
  ['ＡＢＣ', 'abc'],
])('%j and %j are one question', (one, other) => {
  expect(key(one)).toBe(key(other));
});

it.each([
  ['Is Taiwan a country?', 'Is Tai wan a country?'],
  ['Is 8,848 right?', 'Is 8,849 right?'],
  ['a b', 'b a'],
  ['?', '!'],
  ['かき', 'がき'],
])('%j and %j are two', (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

it('tells the same words about two quotes apart', () => {
  expect(key('Is this right?', 'The sky is blue.')).not.toBe(key('Is this right?', 'The sea is blue.'));
  expect(key('Is this right?')).not.toBe(key('Is this right?', 'The sky is blue.'));
});
