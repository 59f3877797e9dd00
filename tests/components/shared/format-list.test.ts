import { expect, test } from 'vitest';
import { formatList, formatRow } from '../../../components/shared/format-list.ts';
import { joinSentences } from '../../../components/shared/join-sentences.ts';
import { setApart } from '../../../components/shared/set-apart.ts';
import { useRealTexts } from '../use-real-texts.ts';

const models = ['DeepSeek', 'ChatGPT', 'Gemini'];

test.each([
  ['en', 'DeepSeek, ChatGPT, and Gemini'],
  ['nl', 'DeepSeek, ChatGPT en Gemini'],
  ['zh-CN', 'DeepSeek、ChatGPT 和 Gemini'],
])('a list in %s', (locale, text) => {
  expect(formatList(models, locale)).toBe(text);
});

test.each([
  ['en', 'DeepSeek, ChatGPT, Gemini'],
  ['nl', 'DeepSeek, ChatGPT, Gemini'],
  ['zh-CN', 'DeepSeek、ChatGPT、Gemini'],
])('one after the other in %s', (locale, text) => {
  expect(formatRow(models, locale)).toBe(text);
});

test.each([
  ['20秒钟', '20 秒钟'],
  ['2 个数字和1 个日期', '2 个数字和 1 个日期'],
  ['没有Chinese的text', '没有 Chinese 的 text'],
  ['已经 20 秒', '已经 20 秒'],
  ['nothing to do', 'nothing to do'],
])('%s is set apart as %s', (text, apart) => {
  expect(setApart(text)).toBe(apart);
  expect(setApart(apart)).toBe(apart);
});

test('sentences follow each other with a space, and in Chinese without', async () => {
  await useRealTexts('nl');
  expect(joinSentences('Eén.', undefined, '', 'Twee.')).toBe('Eén. Twee.');
  await useRealTexts('zh_CN');
  expect(joinSentences(false, '一。', '二。')).toBe('一。二。');
  expect(joinSentences(undefined)).toBe('');
});
