import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          testTimeout: 20_000,
          // The report carries our style sheets as text; left to itself, Vitest reads every style sheet as empty.
          css: { include: /\.css\?raw$/ },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One display, one real browser at a time: native menus take the keyboard of the whole screen.
          fileParallelism: false,
          // A whole desktop takes part, and on a shared machine it may lose a key. A second try is no pass in silence: the
          // report names each test that needed it ("retry x1").
          retry: process.env.CI ? 1 : 0,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // What is polled for comes by a background that may have to start, on a machine that may be busy.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
