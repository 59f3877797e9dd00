import { expect, it } from 'vitest';
import { isLoopback } from '../../utils/platform/is-loopback.ts';

it.each([
  'http://localhost:11434/v1',
  'http://LOCALHOST/',
  'http://models.localhost:8080',
  'http://127.0.0.1:8787/deepseek',
  'http://127.255.255.254',
  'http://[::1]:1234/v1',
  'http://2130706433/',
  'http://0x7f.1/',
  'https://user:password@localhost/v1',
])('%s stays on this computer', (address) => {
  expect(isLoopback(address)).toBe(true);
});

it.each([
  'https://api.deepseek.com',
  'http://192.168.1.5:11434/v1',
  'http://10.0.0.1',
  'http://0.0.0.0:11434',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://notlocalhost',
  'http://localhost@example.com/v1',
  'http://example.com/#localhost',
  'http://[::ffff:8.8.8.8]/',
  'http://[fe80::1]/',
  'http://128.0.0.1',
  'https://localhost./',
  'localhost:11434',
  '',
])('%s does not', (address) => {
  expect(isLoopback(address)).toBe(false);
});
