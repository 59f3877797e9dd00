import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../../scripts/browser/wait-for-answers-to.ts';
import { pickAskAllModels } from '../../../scripts/demo/ask-on-page.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { asks, openPanelPage, writeQuestion } from '../ask-in-panel.ts';
import { type Lab, openLab } from '../lab.ts';
import { waitForText } from '../panel-steps.ts';
import { changeSettings } from './change-settings.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(() => {
  lab.emulator.reset();
});

async function askAboutImage(page: Page): Promise<Page> {
  const image = await page.waitForSelector('#own');
  if (!image) throw new Error('The page has no image.');
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete), { polling: 50 });
  await lab.input.openMenu(image);
  await pickAskAllModels(lab.input);
  return lab.chromium.panel();
}

async function sentImages(question: string): Promise<string[]> {
  const requests = await lab.emulator.waitForRequests(3, asks(question));
  return requests.map(
    ({ body }) =>
      /"(?:url|image_url|data)":"(?:data:image\/\w+;base64,)?([A-Za-z0-9+/=]{40,})"/.exec(JSON.stringify(body))?.[1] ??
      '',
  );
}

/** Pastes a photograph with a place in it, as a camera writes it: a JPEG whose second segment is EXIF. */
async function pastePhotograph(panel: Page): Promise<void> {
  await panel.$eval('form textarea', async (box) => {
    const canvas = new OffscreenCanvas(4000, 1000);
    const context = canvas.getContext('2d');
    context?.fillRect(100, 100, 2000, 500);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const exif = new TextEncoder().encode('Exif\0\0GPS 52.37 N 4.89 E');
    const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
    const file = new File([bytes.slice(0, 2), new Uint8Array(segment), bytes.slice(2)], 'a.jpg', {
      type: 'image/jpeg',
    });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await panel.waitForSelector('.images img');
}

describe('an image', () => {
  it('of a page is asked about by the one menu item, also where it is a link', async () => {
    const page = await lab.visit('context.html');
    const panel = await askAboutImage(page);
    await panel.waitForSelector('form.compose .images img');
    await waitForText(panel, '2048 × 1536');
    expect(lab.emulator.received).toEqual([]);
    await panel.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', { polling: 50 });
    await panel.keyboard.type('What is in this picture?');
    await panel.keyboard.press('Enter');
    const images = await sentImages('What is in this picture?');
    expect(new Set(images).size).toBe(1);
    expect(images[0]?.startsWith('iVBORw0KGgo')).toBe(true);

    await waitForAnswersTo(panel, 'What is in this picture?');
    await panel.locator('details.question summary').click();
    await panel.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.question .images img')?.naturalWidth === 2048,
      {
        polling: 50,
      },
    );
    const [run] = await readStoredRuns(panel);
    expect(JSON.stringify(run)).not.toContain(images[0]);
    await page.close();
  });

  it('of another site that keeps its pixels to itself is not read, and the panel says what to do', async () => {
    const page = await lab.visit('context.html');
    await page.$eval('#own', (image) => {
      (image as HTMLImageElement).src = `${location.origin.replace('127.0.0.1', 'localhost')}/picture.svg`;
    });
    const panel = await askAboutImage(page);
    await waitForText(panel, 'does not let extensions read this image');
    expect(await panel.$('.images img')).toBeNull();
    await page.close();
  });

  it('is pasted, made smaller, and without what the camera wrote; a model that does not see says so', async () => {
    const models = defaultSettings.models.map((model) => ({
      ...model,
      on: true,
      keyEnding: lab.emulator.key.slice(-4),
      baseURL: lab.emulator.baseURLs[model.key as 'deepseek'],
      ...(model.key === 'deepseek' && { modelId: 'deepseek-v4-pro' }),
    }));
    await changeSettings(lab, { models });
    const panel = await openPanelPage(lab);
    await writeQuestion(panel, 'Where was this taken?');
    await pastePhotograph(panel);
    await waitForText(panel, '2048 × 512');
    await waitForText(panel, 'DeepSeek (deepseek-v4-pro) cannot see images');
    await waitForText(panel, 'images for ChatGPT not counted');
    await panel.locator('form.compose button[type=submit]').click();
    const images = (await sentImages('Where was this taken?')).filter((image) => image !== '');
    expect(images).toHaveLength(2);
    for (const image of images) expect(Buffer.from(image, 'base64').toString('latin1')).not.toMatch(/Exif|GPS/);
    await waitForAnswersTo(panel, 'Where was this taken?');
    await panel.locator('nav.views ::-p-text(Answers)').click();
    await waitForText(panel, 'DeepSeek does not take images; it answered without');
    await panel.close();
  });
});
