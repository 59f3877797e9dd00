import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/browser/launch-firefox.ts';
import { createNativeInput } from '../../scripts/browser/native-input.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { firefoxBuild } from './lab.ts';

const execute = promisify(execFile);

describe('the Firefox build', () => {
  it('passes the lint of the add-on store without an error', async () => {
    const { stdout } = await execute('web-ext', ['lint', '-s', firefoxBuild, '--output=json', '--no-config-discovery']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 } });
  });

  describe('in a real Firefox', () => {
    let display: Display;
    let firefox: FirefoxBrowser;

    beforeAll(async () => {
      display = await openDisplay();
      firefox = await launchFirefox({ extension: firefoxBuild, display: display.name });
    });

    afterAll(async () => {
      await firefox?.close();
      await display?.close();
    });

    it('installs, keeps its sidebar shut, and opens it by the shortcut', async () => {
      expect(firefox.extensionId).toBe('triptych@triptych.example');
      const page = await firefox.browser.newPage();
      await page.setContent('<textarea>Why is the sky blue?</textarea>');
      const field = await page.waitForSelector('textarea');
      if (!field) throw new Error('No text area.');
      // Its pages cannot be driven from outside; what shows is that the web page has less room beside them.
      const widths = () => page.evaluate(() => ({ page: innerWidth, window: outerWidth }));
      const before = await widths();
      expect(before.page).toBe(before.window);

      const input = createNativeInput(display.name);
      await input.click(field);
      await input.press('alt+shift+a');
      await page.waitForFunction((full) => innerWidth < full - 150, { polling: 100 }, before.page);
    });
  });
});
