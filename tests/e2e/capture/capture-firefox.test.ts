import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeInput } from '../../../scripts/browser/native-input.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { asks } from '../ask-in-panel.ts';
import { type FirefoxLab, openFirefoxLab } from '../firefox-lab.ts';
import { buildEditorPages, editorPages } from './build-editor-pages.ts';
import { findContent, openEditorPage, pointInSelection } from './editor-page.ts';
import { type EditorRow, editorRows, type Gesture } from './matrix.ts';

/** Firefox lets no tool into a sidebar, so what was read is read at the emulator, where it is sent. */
const cells: readonly (readonly [editor: string, situation: 'typed' | 'selection' | 'frame' | 'shadow', Gesture])[] = [
  ['input', 'typed', 'shortcut'],
  ['input', 'typed', 'menu'],
  ['textarea', 'typed', 'shortcut'],
  ['textarea', 'typed', 'menu'],
  ['textarea', 'selection', 'shortcut'],
  ['textarea', 'selection', 'menu'],
  ['textarea', 'shadow', 'shortcut'],
  ['textarea', 'shadow', 'menu'],
  ['textarea', 'frame', 'shortcut'],
  ['textarea', 'frame', 'menu'],
  ['contenteditable', 'typed', 'shortcut'],
  ['contenteditable', 'typed', 'menu'],
  ['tiptap', 'typed', 'shortcut'],
  ['codemirror-6', 'typed', 'shortcut'],
  ['quill', 'typed', 'menu'],
  ['lexical', 'typed', 'shortcut'],
  ['ace', 'typed', 'shortcut'],
];

let lab: FirefoxLab;
let emulator: Emulator;
let input: NativeInput;
let page: Page;

beforeAll(async () => {
  await buildEditorPages();
  lab = await openFirefoxLab(editorPages);
  ({ emulator, input, page } = lab);
});

afterAll(() => lab?.close());

describe('in Firefox', () => {
  it.each(cells)('%s, %s, by the %s', async (id, situation, gesture) => {
    const row = editorRows.find((one) => one.id === id);
    if (!row) throw new Error(`No editor ${id}.`);
    const place = situation === 'shadow' || situation === 'frame' ? situation : 'page';
    emulator.reset();
    await openEditorPage(page, lab.origin, { editor: id, in: place });
    await page.bringToFront();
    const content = await findContent(page, row, place);
    const lines = await typeLines(row, content, `${situation} ${gesture}`);
    if (situation === 'selection') await input.press('shift+Home');
    const wanted = situation === 'selection' ? (lines.at(-1) ?? '') : lines.join(row.lineBreak ?? '');

    if (gesture === 'shortcut') await input.press('alt+shift+a');
    else {
      if (situation === 'selection') await input.openMenuAt(page, await pointInSelection(content));
      else await input.openMenu(content);
      // From below: Firefox ends the menu of a field with "Inspect", and ours is above it.
      await input.press('Up', 'Return');
    }
    const requests = await emulator.waitForRequests(3, asks());
    for (const { body } of requests) expect(JSON.stringify(body)).toContain(JSON.stringify(wanted));
  });

  it('refuses a password, by the shortcut', async () => {
    emulator.reset();
    await page.setContent('<input type="password" value="canary"><textarea></textarea>');
    const [password, field] = [await page.waitForSelector('input'), await page.waitForSelector('textarea')];
    if (!password || !field) throw new Error('No fields.');
    await input.click(password);
    await input.press('alt+shift+a');
    // What is asked after it goes out; the password never did.
    await input.click(field);
    await field.type('Asked afterwards');
    await input.press('alt+shift+a');
    await emulator.waitForRequests(3, asks('Asked afterwards'));
    expect(JSON.stringify(emulator.received)).not.toContain('canary');
  });
});

async function typeLines(row: EditorRow, content: ElementHandle, tag: string): Promise<string[]> {
  await input.click(content);
  const lines = row.lineBreak ? [`First, ${tag}`, `then ${row.id}, ${tag}`] : [`Only ${row.id}, ${tag}`];
  for (const [index, line] of lines.entries()) {
    if (index > 0) await input.press('Return');
    await input.type(line);
  }
  // Keys of a real keyboard arrive when they arrive, and some editors draw them a frame later.
  await expect.poll(() => shownIn(content), { interval: 50 }).toContain(lines.at(-1));
  return lines;
}

function shownIn(content: ElementHandle): Promise<string> {
  return content.evaluate((node) => {
    const field = node as HTMLElement & { value?: string };
    return (field.value ?? field.textContent ?? '').replaceAll('\u00a0', ' ');
  });
}
