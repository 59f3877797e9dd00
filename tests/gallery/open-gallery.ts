import puppeteer, { type CDPSession, type Page, TimeoutError } from 'puppeteer-core';
import { findChromium } from '../../scripts/prepare-machine.mjs';
import { serveGallery } from './serve.ts';

/** One look at a state. */
export interface GalleryView {
  readonly state: string;
  /** Of the window, in px of a screen without zoom. */
  readonly width: number;
  readonly theme: string;
  readonly locale: string;
  readonly zoom: number;
  readonly forcedColors: boolean;
}

interface ViewChoice {
  readonly names: readonly string[];
  readonly widths: readonly number[];
  readonly themes: readonly string[];
  readonly locales: readonly string[];
  readonly zoom?: number;
  readonly forcedColors?: boolean;
}

/** Where views are shown after each other. What is emulated lasts as long as its session. */
interface Stage {
  readonly page: Page;
  readonly session: CDPSession;
}

/** All that can be combined; those of one page stand together, with only their theme apart. */
export function viewsOf({ names, widths, themes, locales, zoom = 1, forcedColors = false }: ViewChoice): GalleryView[] {
  return names.flatMap((state) =>
    locales.flatMap((locale) =>
      widths.flatMap((width) => themes.map((theme) => ({ state, width, theme, locale, zoom, forcedColors }))),
    ),
  );
}

/** Of a window in px: nobody looks at more of one picture. */
const highestWindow = 12_000;

/** From this width on, a window is a tab and not a panel. */
const tabWidth = 900;

/** A page is ready in one or two seconds; in ms. */
const readyWithinMs = 20_000;

const heightOf = (width: number) => (width < tabWidth ? 780 : 900);

/** What the pages of the gallery say of themselves. */
interface PageReport {
  readonly names: readonly string[];
  readonly missing: readonly string[];
}

const report = (page: Page) => page.evaluate(() => (globalThis as unknown as { gallery: PageReport }).gallery);

/** The gallery in a browser without a window, with a page at work for each of some views at a time. */
export async function openGallery() {
  const server = await serveGallery();
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: true,
    // All rules of axe over the longest of the states, on a machine with other work.
    protocolTimeout: 360_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
    ],
  });

  /** A page that no other takes the front, or the database, from. */
  async function openPage(): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(page.url(), error));
    return page;
  }

  async function openStage(): Promise<Stage> {
    const page = await openPage();
    return { page, session: await page.createCDPSession() };
  }

  async function show({ page, session }: Stage, view: GalleryView, scale: number, timeout: number): Promise<void> {
    const { state, width, theme, locale, zoom } = view;
    await emulate(session, view);
    await page.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(heightOf(width) / zoom),
      deviceScaleFactor: scale * zoom,
    });
    await page.goto(`${server.origin}/?state=${state}&theme=${theme}&locale=${locale}`);
    await page.waitForFunction(() => 'gallery' in globalThis, { polling: 20, timeout });
    const { missing } = await report(page);
    // What is shown only wide, or only narrow, is not there in the other.
    if (missing.length > 0 && width < tabWidth) console.error(`${state} at ${width} px: no ${missing.join(', no ')}`);
  }

  /**
   * Resolves to where a view is shown: on the given stage, or on a new one. Of a thousand pages that a busy browser loads
   * one may never get ready, and loaded again in the same context it was seen not to get ready either.
   */
  async function showSomewhere(stage: Stage, view: GalleryView, scale: number): Promise<Stage> {
    try {
      await show(stage, view, scale, readyWithinMs);
      return stage;
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      console.error(`${view.state} at ${view.width} px is loaded again: it was not ready after ${readyWithinMs} ms.`);
      await stage.page.browserContext().close();
      const another = await openStage();
      await show(another, view, scale, 2 * readyWithinMs);
      return another;
    }
  }

  const names = await (async () => {
    const page = await openPage();
    await page.goto(server.origin);
    await page.waitForFunction(() => 'gallery' in globalThis, { polling: 20 });
    const { names: all } = await report(page);
    await page.browserContext().close();
    return all;
  })();

  return {
    names,

    /** Brings pages into all `views` and has each looked at, `atOnce` at a time. */
    async visit(
      views: readonly GalleryView[],
      atOnce: number,
      look: (page: Page, view: GalleryView) => Promise<void>,
      scale = 1,
    ): Promise<void> {
      const groups = Map.groupBy(views, ({ theme: _, ...page }) => JSON.stringify(page));
      const waiting = [...groups.values()];
      const workers = Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
        let stage = await openStage();
        for (let group = waiting.shift(); group; group = waiting.shift()) {
          const [first] = group;
          if (!first) continue;
          stage = await showSomewhere(stage, first, scale);
          for (const view of group) {
            await setTheme(stage.page, view.theme);
            await look(stage.page, view);
          }
        }
        await stage.page.browserContext().close();
      });
      await Promise.all(workers);
    },

    /** Makes the window as high as its content, so that what sticks to the edges stands at the edges. */
    async growToContent(page: Page, { width, state }: GalleryView): Promise<void> {
      // A run in a wide window fills it, and scrolls in columns of its own.
      if (width >= tabWidth && !/^(options|history)/.test(state)) return;
      // What lies over a page stands in the middle of the window.
      if (await page.$('.sheet')) return;
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const viewport = page.viewport();
      if (viewport && height > viewport.height) {
        await page.setViewport({ ...viewport, height: Math.min(height, highestWindow) });
      }
    },

    async close(): Promise<void> {
      await browser.close();
      await server.close();
    },
  };
}

export type OpenGallery = Awaited<ReturnType<typeof openGallery>>;

function setTheme(page: Page, theme: string): Promise<void> {
  return page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
}

/** Without motion a page stands still once it is drawn. */
async function emulate(session: CDPSession, { forcedColors }: GalleryView): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
}
