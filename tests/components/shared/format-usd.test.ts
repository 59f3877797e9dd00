import { expect, test } from 'vitest';
import { formatUsd, formatUsdRange } from '../../../components/shared/format-usd.ts';

test.each([
  [0, 'en', '$0.00'],
  [0.0057, 'en', '$0.0057'],
  [0.02, 'en', '$0.02'],
  [0.4368, 'en', '$0.44'],
  [1.5, 'en', '$1.50'],
  [0.00001, 'en', '< $0.0001'],
  [0.0057, 'nl', '$ 0,0057'],
  [0.0057, 'zh-CN', '$0.0057'],
])('%d in %s is %s', (usd, locale, text) => {
  expect(formatUsd(usd, locale).replaceAll('\u00a0', ' ')).toBe(text);
});

test.each([
  [0.0114, 0.031, 'en', '$0.01–0.03'],
  [0.0024, 0.416, 'en', '$0.002–0.4'],
  [1.24, 3.6, 'en', '$1.2–3.6'],
  [0.03, 0.031, 'en', '$0.03'],
  [0.0114, 0.031, 'nl', '$ 0,01–0,03'],
])('%d to %d in %s is %s', (low, high, locale, text) => {
  expect(formatUsdRange(low, high, locale).replaceAll('\u00a0', ' ')).toBe(text);
});
