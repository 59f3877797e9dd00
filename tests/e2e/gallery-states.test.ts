import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GalleryView, type OpenGallery, openGallery, viewsOf } from '../gallery/open-gallery.ts';

/** Pages at a time: a page that is loaded leaves the processors idle now and then. */
const pagesAtOnce = 3;

/** Six minutes of work for two processors, and far more where others take them; in ms. */
const patience = 1_200_000;

let gallery: OpenGallery;
let axeSource: string;

beforeAll(async () => {
  gallery = await openGallery();
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await gallery?.close();
});

/** All rules of axe, and its one for targets of 24 px, which is off where nobody asks for it. */
const allRules: RunOptions = { rules: { 'target-size': { enabled: true } } };
/** Of a page that was looked at in one theme, only the colours are others in the next. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

async function findViolations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
    };
    // Ariakit's own: they take the focus for a moment only, to hand it on into the menu or out of it.
    const handedOn = { exclude: ['[data-focus-trap]'] };
    return (await axe.run(handedOn, { ...asked, resultTypes: ['violations'] })).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.replace(/\s+/g, ' ')}`));
}

/** What sticks to the window's edges would cover what can be scrolled from under it. */
const unstuck = '.top, .views, .tabs, .find, .composer, .undo { position: static !important }';

const nameOf = ({ state, width, theme, locale }: GalleryView) => `${state} (${width} px, ${theme}, ${locale})`;

it('axe finds nothing wrong in any state, narrow or wide, light or dark', { timeout: patience }, async () => {
  const found: string[] = [];
  const views = viewsOf({ names: gallery.names, widths: [360, 1280], themes: ['light', 'dark'], locales: ['en'] });
  await gallery.visit(views, pagesAtOnce, async (page, view) => {
    if (view.theme === 'light') await page.addStyleTag({ content: unstuck });
    const violations = await findViolations(page, view.theme === 'light' ? allRules : colours);
    found.push(...violations.map((violation) => `${nameOf(view)} ${violation}`));
  });
  expect(found).toEqual([]);
});

/** CSS px of the narrowest panel there is, and of one of 360 px whose text is twice as large. */
const narrow = [300, 180];

it('no state scrolls sideways in the narrowest panel, or with text of twice the size', {
  timeout: patience,
}, async () => {
  const found: string[] = [];
  // Dutch words are the longest.
  const views = viewsOf({ names: gallery.names, widths: [300], themes: ['light'], locales: ['nl'] });
  await gallery.visit(views, pagesAtOnce, async (page, view) => {
    for (const width of narrow) {
      await page.setViewport({ width, height: 780 });
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (tooWide > 0) found.push(`${nameOf({ ...view, width })}: ${tooWide} px too wide`);
    }
  });
  expect(found).toEqual([]);
});
