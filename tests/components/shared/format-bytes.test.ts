import { expect, it } from 'vitest';
import { formatBytes } from '../../../components/shared/format-bytes.ts';

it.each([
  [0, '0 kB'],
  [120, '1 kB'],
  [46_000, '46 kB'],
  [46_400_000, '46 MB'],
  [1_240_000, '1.2 MB'],
  [1_800_000_000, '1.8 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});
