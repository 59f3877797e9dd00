import { expect, test } from 'vitest';
import { readAddress } from '../../../components/settings/read-address.ts';

test.each([
  ['https://api.example.com/v1/', 'https://api.example.com/v1'],
  [' https://api.example.com ', 'https://api.example.com'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://api.example.com', undefined],
  ['ftp://api.example.com', undefined],
  ['https://user:word@api.example.com', undefined],
  ['https://api.example.com/?key=1', undefined],
  ['api.example.com', undefined],
  ['javascript:alert(1)', undefined],
])('%s is kept as %s', (typed, address) => {
  expect(readAddress(typed)).toBe(address);
});
