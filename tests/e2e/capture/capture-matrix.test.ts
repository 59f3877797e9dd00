import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pickAskAllModels } from '../../../scripts/demo/ask-on-page.ts';
import { type Lab, openLab } from '../lab.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { buildEditorPages, editorPages } from './build-editor-pages.ts';
import { type Captured, waitForCaptured } from './captured.ts';
import { findContent, openEditorPage, type Place, pointInSelection } from './editor-page.ts';
import {
  type EditorRow,
  editorRows,
  type Gesture,
  gestures,
  isUntested,
  outcomeOf,
  type Situation,
  situations,
} from './matrix.ts';

let lab: Lab;
let server: FolderServer;
let page: Page;
let panel: Page;

beforeAll(async () => {
  await buildEditorPages();
  server = await serveFolder(editorPages);
  lab = await openLab({ settings: { askAtOnce: false } });
  page = await lab.visit('fields.html');
  panel = await lab.openPanelByIcon(page);
  await panel.waitForSelector('form.compose textarea');
});

afterAll(async () => {
  await lab?.close();
  await server?.close();
});

/** Time in ms between two keys: four times as fast as the fastest hands. */
const keyMs = 8;
/** Typing goes wrong now and then in an editor that is slow to follow; reading is what is tested. */
const mostTries = 2;

/** How long a gesture that cannot reach us is watched, in ms: several times what one that does needs. */
const silenceMs = 800;

describe.each(editorRows)('$name', (row) => {
  it.each(situations)('%s', async (situation) => {
    const place: Place = situation === 'shadow' || situation === 'frame' ? situation : 'page';
    const cells = gestures
      .map((gesture) => [gesture, outcomeOf(row, situation, gesture)] as const)
      .filter(([, outcome]) => !isUntested(outcome));
    if (cells.length === 0) return;
    await openEditorPage(page, server.origin, { editor: row.id, in: place });
    await page.bringToFront();
    const content = await findContent(page, row, place);
    for (const [gesture, outcome] of cells) {
      const typed = await typeLines(row, content, `${situation} ${gesture}`);
      const wanted = situation === 'selection' ? (typed.at(-1) ?? '') : typed.join(row.lineBreak ?? '');
      if (situation === 'selection') await selectLine();
      const captured = await capture(row, situation, gesture, content, (one) =>
        outcome === 'unseen' ? one.note !== '' : one.text === wanted,
      );
      const where = `${row.name}, ${situation}, ${gesture}`;
      // One string each, so that a failure shows it whole.
      if (outcome === 'read') expect(`${captured.text}|${captured.note}`, where).toBe(`${wanted}|`);
      if (outcome === 'unseen') expect(captured, where).toEqual({ text: '', note: expect.stringContaining('picture') });
      if (outcome === 'own-menu') expect(captured.text, where).not.toContain(`${situation} ${gesture}`);
    }
  });
});

/** These keep only the lines in view on the page. */
const virtual = editorRows.filter(({ id }) => ['codemirror-6', 'codemirror-5', 'monaco', 'ace'].includes(id));

describe.each(virtual)('$name with 500 lines', (row) => {
  it('gives the part in view and says so, all of a selection in view, and says where one goes beyond', async () => {
    await openEditorPage(page, server.origin, { editor: row.id, in: 'page', lines: '500' });
    await page.bringToFront();
    const content = await findContent(page, row, 'page');
    await lab.input.click(content);
    const isPart = (one: Captured) => one.note.includes('visible part');

    await lab.input.press('alt+shift+q');
    const part = await waitForCaptured(panel, isPart);
    expect(part.note, 'the field').toContain('visible part');
    const numbers = part.text.split('\n').map((shown) => Number(/^line (\d+)$/.exec(shown)?.[1]));
    expect(numbers, 'lines after each other').toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    expect(numbers.length).toBeLessThan(500);
    expect(numbers.length).toBeGreaterThan(5);

    await lab.input.click(content);
    await lab.input.press('End');
    await selectLine();
    await lab.input.press('alt+shift+q');
    const line = await waitForCaptured(panel, ({ text, note }) => /^line \d+$/.test(text) && note === '');
    expect(`${line.text}|${line.note}`, 'a line').toMatch(/^line \d+\|$/);

    await lab.input.click(content);
    await lab.input.press('ctrl+a', 'alt+shift+q');
    const all = await waitForCaptured(panel, (one) => isPart(one) && one.text.includes('\nline'));
    expect(isPart(all), 'all selected').toBe(true);
  });
});

/** Replaces all that is in an editor by one line, or two where it has several. Resolves to them. */
async function typeLines(row: EditorRow, content: ElementHandle, tag: string): Promise<string[]> {
  const lines = row.lineBreak ? [`First, ${tag}`, `then ${row.id}, ${tag}`] : [`Only ${row.id}, ${tag}`];
  // Slate looks at the selection a tenth of a second late, and then takes what was typed first for still selected.
  for (let tries = 0; tries < mostTries && !(await isWhole(content, lines)); tries += 1) await typeOver(content, lines);
  return lines;
}

async function typeOver(content: ElementHandle, lines: readonly string[]): Promise<void> {
  await lab.input.click(content);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await drawn();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await lab.input.press('Return');
    // Editors that draw in the next frame lose their place when keys come faster than fingers.
    await page.keyboard.type(line, { delay: keyMs });
    await drawn();
  }
}

/** Whether an editor holds all lines that were typed. Of one that draws no text on the page nobody can say more. */
function isWhole(content: ElementHandle, lines: readonly string[]): Promise<boolean> {
  return content.evaluate((node, wanted) => {
    const shown = ((node as HTMLTextAreaElement).value ?? node.textContent ?? '').replaceAll('\u00a0', ' ');
    return wanted.every((line) => shown.includes(line));
  }, lines);
}

async function selectLine(): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Home');
  await page.keyboard.up('Shift');
  await drawn();
}

/** Resolves once an editor that draws what it is told in the next frame has done so. */
async function drawn(): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

async function capture(
  row: EditorRow,
  situation: Situation,
  gesture: Gesture,
  content: ElementHandle,
  isIt: (captured: Captured) => boolean,
): Promise<Captured> {
  const isSilent = outcomeOf(row, situation, gesture) === 'own-menu';
  if (gesture === 'shortcut') await lab.input.press('alt+shift+q');
  else {
    const point = situation === 'selection' ? await pointInSelection(content) : undefined;
    if (isSilent) {
      await (point ? lab.input.clickAt(page, point, 3) : lab.input.click(content, 3));
      // In a menu of the editor's own the keys of ours do something else, or nothing.
      await lab.input.press('Escape');
    } else {
      await (point ? lab.input.openMenuAt(page, point) : lab.input.openMenu(content));
      await pickAskAllModels(lab.input);
    }
  }
  return waitForCaptured(panel, isIt, isSilent ? silenceMs : undefined);
}
