import type { ElementHandle, Page } from 'puppeteer-core';
import { createNativeInput } from '../../../scripts/browser/native-input.ts';
import { pointAtEmulator } from '../../../scripts/browser/point-at-emulator.ts';
import { servePage } from '../../../scripts/demo/serve-page.ts';
import { instantPace, startEmulator } from '../../emulator/emulator.ts';
import { now } from '../../emulator/record.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureOf, ratioOf, takeTurns } from '../measure.ts';
import { type Bench, openBench } from './open-bench.ts';

const GOAL_RATIO = 1.5;
const QUESTION = 'Is this the demo server?';
const PEER_QUESTION = 'Sent by the bare peer';

/** From below: "Inspect" is last; above it the extensions' items, sorted by name, which is why the peer's begins with Z. */
const menuKeys = { ours: ['Up', 'Up', 'Up'], peer: ['Up', 'Up'] } as const;

interface Click {
  /** To the last request's arrival at the server, in ms. */
  readonly wire: number;
  /** To the panel's first contentful paint, in ms. */
  readonly panel: number;
}

export const clickToWire: Benchmark = {
  names: ['click-to-wire', 'click-to-panel'],
  async run({ runs, extension }) {
    const emulator = await startEmulator({ pace: instantPace });
    const pages = await servePage([], QUESTION);
    const bench = await openBench(extension, {
      target: {
        url: `${emulator.baseURLs.deepseek}/chat/completions`,
        headers: { authorization: `Bearer ${emulator.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'deepseek-flash',
          stream: true,
          messages: [{ role: 'user', content: PEER_QUESTION }],
        }),
      },
    });
    try {
      await pointAtEmulator(bench.chromium, emulator);
      const page = await bench.chromium.browser.newPage();
      await page.goto(pages.url);
      const field = await page.waitForSelector('#question');
      if (!field) throw new Error('The page has no text box.');
      const oursPanel = bench.chromium.page('sidepanel.html');
      const peerPanel = bench.peerPage('panel.html');

      const click = async (side: 'ours' | 'peer', panel: string, count: number): Promise<Click> => {
        await fallAsleep(bench, page);
        emulator.reset();
        await openMenu(bench, page, field, menuKeys[side]);
        const clickedAt = now();
        await createNativeInput(bench.display.name).press('Return');
        const wanted = side === 'ours' ? QUESTION : PEER_QUESTION;
        const requests = await emulator.waitForRequests(
          count,
          ({ kind, body }) => kind === 'question' && JSON.stringify(body).includes(wanted),
        );
        const paintedAt = await firstPaint(bench, panel);
        return {
          wire: Math.max(...requests.map(({ arrivedAt }) => arrivedAt)) - clickedAt,
          panel: paintedAt - clickedAt,
        };
      };
      const { ours, peer } = await takeTurns(
        runs,
        () => click('ours', oursPanel, 3),
        () => click('peer', peerPanel, 1),
      );
      const row = (name: string, work: string, of: keyof Click, peerName: string, note: string) => {
        const mine = measureOf(
          ours.map((one) => one[of]),
          'ms',
        );
        const bare = {
          name: peerName,
          ...measureOf(
            peer.map((one) => one[of]),
            'ms',
          ),
        };
        const ratio = ratioOf({ ours: mine, peer: bare });
        return {
          name,
          work,
          ours: mine,
          peer: bare,
          ratio,
          goal: `≤ ${GOAL_RATIO} ×`,
          isMet: ratio <= GOAL_RATIO,
          note,
        };
      };
      return [
        row(
          'click-to-wire',
          'Return on "Ask all models" in the native menu of a text box, background stopped, panel shut: last of three requests at the server',
          'wire',
          'an extension that opens its panel and sends one bare fetch',
          'Both times hold the start of the program that presses the key, and a preflight where the browser has none cached: loopback is no declared host.',
        ),
        row(
          'click-to-panel',
          'same runs, to the first contentful paint of the panel',
          'panel',
          "the peer's panel of one line",
          'Both panels open while the background wakes.',
        ),
      ];
    } finally {
      await bench.close();
      await pages.close();
      await emulator.stop();
    }
  },
};

/** Shuts the panels and stops the backgrounds, as half a minute of rest would. */
async function fallAsleep({ chromium, peerPage }: Bench, page: Page): Promise<void> {
  const isPanel = (url: string) => url.startsWith(chromium.page('sidepanel.html')) || url === peerPage('panel.html');
  for (const target of chromium.browser.targets()) if (isPanel(target.url())) await (await target.asPage()).close();
  const session = await page.createCDPSession();
  const browserSession = await chromium.browser.target().createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    const deadline = now() + 10_000;
    for (;;) {
      const { targetInfos } = await browserSession.send('Target.getTargets');
      if (!targetInfos.some(({ type, url }) => type === 'service_worker' || isPanel(url))) break;
      if (now() > deadline) throw new Error('The background did not stop.');
    }
  } finally {
    await session.detach();
    await browserSession.detach();
  }
}

async function openMenu(bench: Bench, page: Page, field: ElementHandle, keys: readonly string[]): Promise<void> {
  const input = createNativeInput(bench.display.name);
  await page.bringToFront();
  await input.click(field);
  await input.openMenu(field);
  await input.press(...keys);
}

/** When the panel had painted something, epoch ms. */
async function firstPaint({ chromium }: Bench, url: string): Promise<number> {
  const target = await chromium.browser.waitForTarget((one) => one.url().startsWith(url), { timeout: 15_000 });
  const panel = await target.asPage();
  const handle = await panel.waitForFunction(
    () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint && performance.timeOrigin + paint.startTime;
    },
    { polling: 50, timeout: 15_000 },
  );
  return Number(await handle.jsonValue());
}
