import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/browser/launch-firefox.ts';
import { createNativeInput } from '../../scripts/browser/native-input.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { firefoxBuild } from './lab.ts';
import { focusByClick } from './panel-steps.ts';
import { seedFirefoxBuild } from './seed-firefox.ts';

const execute = promisify(execFile);

describe('the Firefox build', () => {
  it('passes the lint of the add-on store without an error', async () => {
    const { stdout } = await execute('web-ext', ['lint', '-s', firefoxBuild, '--output=json', '--no-config-discovery']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 } });
  });

  describe('in a real Firefox', () => {
    let build: string | undefined;
    let emulator: Emulator;
    let display: Display;
    let firefox: FirefoxBrowser;

    beforeAll(async () => {
      emulator = await startEmulator({ pace: instantPace });
      build = await seedFirefoxBuild(firefoxBuild, emulator);
      display = await openDisplay();
      firefox = await launchFirefox({ extension: build, display: display.name });
    });

    afterAll(async () => {
      await firefox?.close();
      await display?.close();
      await emulator?.stop();
      if (build) await rm(build, { recursive: true, force: true });
    });

    it('installs, keeps its sidebar shut, and opens it by the shortcut', async () => {
      expect(firefox.extensionId).toBe('triptych@triptych.example');
      const page = await firefox.browser.newPage();
      await page.setContent('<textarea></textarea>');
      const field = await page.waitForSelector('textarea');
      if (!field) throw new Error('No text area.');
      // Its pages cannot be driven from outside; what shows is that the web page has less room beside them.
      const widths = () => page.evaluate(() => ({ page: innerWidth, window: outerWidth }));
      const before = await widths();
      expect(before.page).toBe(before.window);

      const input = createNativeInput(display.name);
      await focusByClick({ input }, page, 'textarea');
      await input.press('alt+shift+a');
      await page.waitForFunction((full) => innerWidth < full - 150, { polling: 100 }, before.page);
    });

    it('asks what is typed, by the shortcut and by the native menu', async () => {
      const page = await firefox.browser.newPage();
      await page.setContent('<title>A page</title><textarea rows="4"></textarea>');
      const field = await page.waitForSelector('textarea');
      if (!field) throw new Error('No text area.');
      const input = createNativeInput(display.name);
      for (const [question, ask] of [
        ['Why is the sky blue?', () => input.press('alt+shift+a')],
        [
          'Is Tai wan a country?',
          async () => {
            await input.openMenu(field);
            await input.press('Up', 'Return');
          },
        ],
      ] as const) {
        emulator.reset();
        await field.evaluate((element) => {
          element.value = '';
        });
        await focusByClick({ input }, page, 'textarea');
        await field.type(question);
        await ask();
        const requests = await emulator.waitForRequests(
          3,
          ({ kind, closedBy }) => kind === 'question' && closedBy === 'server',
        );
        expect(requests.map(({ service }) => service).sort()).toEqual(['deepseek', 'gemini', 'openai']);
        for (const { body } of requests) expect(JSON.stringify(body)).toContain(JSON.stringify(question));
      }
    });
  });
});
