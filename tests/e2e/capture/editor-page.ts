import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { PagePoint } from '../../../scripts/browser/native-input.ts';
import type { EditorRow } from './matrix.ts';

/** Where an editor stands on its page: plainly, in a shadow root, in a frame of the same site. */
export type Place = 'page' | 'shadow' | 'frame';

export async function openEditorPage(page: Page, origin: string, query: Record<string, string>): Promise<void> {
  await page.goto(`${origin}/index.html?${new URLSearchParams(query)}`);
  await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
}

/** The element in which a person writes. */
export async function findContent(page: Page, { content, frame }: EditorRow, place: Place): Promise<ElementHandle> {
  const outer = place === 'frame' ? await innerFrame(page.mainFrame(), '#frame') : page.mainFrame();
  const root = place === 'shadow' ? '#host >>> ' : '#page ';
  const found = frame
    ? await (await innerFrame(outer, `${root}${frame}`)).waitForSelector(content, { timeout: 5_000 })
    : await outer.waitForSelector(`${root}${content}`, { timeout: 5_000 });
  if (!found) throw new Error(`No ${content} in ${place}.`);
  return found;
}

async function innerFrame(frame: Frame, selector: string): Promise<Frame> {
  const element = await frame.waitForSelector(selector, { timeout: 5_000 });
  const inner = await element?.contentFrame();
  if (!inner) throw new Error(`${selector} is no frame.`);
  return inner;
}

/** A place inside the selected text, in CSS px of the main frame: where a person would right-click it. */
export async function pointInSelection(content: ElementHandle): Promise<PagePoint> {
  const box = await content.boundingBox();
  if (!box) throw new Error('The editor is not visible.');
  const offset = await content.evaluate((node) => {
    const element = node as HTMLElement;
    const own = element.getBoundingClientRect();
    const root = element.getRootNode() as Document & { getSelection?(): Selection | null };
    // Editors that draw their selection themselves; in a text area, the second of lines of 24 px.
    const drawn = root.querySelector('.CodeMirror-selected, .ace_selection, .selected-text');
    if (element instanceof HTMLTextAreaElement) return { x: 20, y: 36 };
    if (element instanceof HTMLInputElement) return { x: 20, y: own.height / 2 };
    const selection = root.getSelection?.() ?? document.getSelection();
    const rect = drawn?.getBoundingClientRect() ?? selection?.getRangeAt(0).getBoundingClientRect();
    if (!rect) throw new Error('Nothing is selected.');
    return { x: rect.x - own.x + Math.min(rect.width, 40) / 2, y: rect.y - own.y + rect.height / 2 };
  });
  return { x: box.x + offset.x, y: box.y + offset.y };
}
