import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pickAskAllModels } from '../../../scripts/demo/ask-on-page.ts';
import { type Lab, openLab } from '../lab.ts';
import { focusByClick } from '../panel-steps.ts';
import { readCaptured, waitForCaptured } from './captured.ts';

let lab: Lab;
let page: Page;
let panel: Page;

beforeAll(async () => {
  lab = await openLab({ settings: { askAtOnce: false } });
  page = await lab.visit('fields.html');
  panel = await lab.openPanelByIcon(page);
  await panel.waitForSelector('form.compose textarea');
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(async () => {
  await page.bringToFront();
});

let asked = 0;

/** Asks something harmless first, so that what the panel shows next is about the field in question. */
async function captureSomethingElse(selector: string): Promise<void> {
  asked += 1;
  const text = `Harmless ${asked}`;
  await focusByClick(lab, page, selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
  await lab.input.press('alt+shift+q');
  expect(await waitForCaptured(panel, (one) => one.text === text)).toEqual({ text, note: '' });
}

const notice = (one: { note: string }) => one.note !== '';

describe('fields with a secret', () => {
  it('are refused, twenty-one kinds of them, with the reason, by the shortcut', async () => {
    await page.goto(lab.pageUrl('secrets.html'));
    const kinds = await page.$$eval('[data-kind]', (fields) => fields.map((field) => field.getAttribute('data-kind')));
    expect(kinds.length).toBeGreaterThanOrEqual(21);
    for (const kind of kinds) {
      await captureSomethingElse('#plain');
      await page.focus(`[data-kind="${kind}"]`);
      await lab.input.press('alt+shift+q');
      const captured = await waitForCaptured(panel, notice);
      expect(captured, kind ?? '').toEqual({ text: '', note: expect.stringMatching(/never read|out of sight/) });
    }
    await captureSomethingElse('#plain');
    await page.evaluate('focusClosed()');
    await lab.input.press('alt+shift+q');
    expect(await waitForCaptured(panel, notice), 'closed shadow root').toMatchObject({ text: '' });
  });

  it('are refused by the menu, with all of the field selected', async () => {
    await page.goto(lab.pageUrl('secrets.html'));
    for (const kind of ['password', 'card number by name', 'dots by style', 'recovery phrase of a wallet']) {
      await captureSomethingElse('#plain');
      const field = await focusByClick(lab, page, `[data-kind="${kind}"]`);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await lab.input.openMenu(field);
      await pickAskAllModels(lab.input);
      const captured = await waitForCaptured(panel, notice);
      expect(captured, kind).toEqual({ text: '', note: expect.stringContaining('never read') });
    }
  });
});

describe('a hostile page', () => {
  const tricks: readonly (readonly [trick: string, isRefused: boolean])[] = [
    ['names that stand in for the document’s own members', false],
    ['prototypes that are poisoned and frozen', false],
    ['a selection made after the menu has opened', false],
    ['a value that changes all the time', false],
    ['the focus stolen by a password when a key goes down', true],
    ['the focus stolen by a field that nobody sees', true],
    ['a hundred thousand elements in the field', false],
    ['elements nested a thousand deep', false],
    ['text in the field that nobody can see', false],
    ['sixty frames that each take the focus once', false],
  ];

  it.each(tricks)('gets nothing by %s', async (trick, isRefused) => {
    await page.goto(lab.pageUrl('hostile.html'));
    await captureSomethingElse('#plain');
    asked += 1;
    const text = `Harmless ${asked}`;
    const field = await focusByClick(lab, page, '#plain');
    await page.evaluate((value) => {
      (document.activeElement as HTMLTextAreaElement).value = value;
    }, text);
    await page.evaluate((name, value) => (globalThis as unknown as Tricky).tricks[name]?.(value), trick, text);
    if (trick.includes('menu')) {
      await lab.input.openMenu(field);
      // The page has had its time to lie when our item is picked.
      await page.waitForFunction(() => document.getSelection()?.toString().includes('canary'), { polling: 20 });
      await pickAskAllModels(lab.input);
    } else {
      // Not by a second click, which would make a double click of the first.
      await ((await page.$('#editable')) ?? field).focus();
      await lab.input.press('alt+shift+q');
    }
    const captured = await waitForCaptured(panel, (one) => (isRefused ? notice(one) : one.text === text));
    expect(captured).toEqual(isRefused ? { text: '', note: expect.any(String) } : { text, note: '' });
  });

  it('keeps nobody waiting by a script that does not end', async () => {
    await page.goto(lab.pageUrl('hostile.html'));
    await captureSomethingElse('#plain');
    await focusByClick(lab, page, '#plain');
    await page.evaluate(() => (globalThis as unknown as Tricky).hang(9_000));
    await lab.input.press('alt+shift+q');
    const captured = await waitForCaptured(panel, notice);
    expect(captured).toEqual({ text: '', note: expect.stringContaining('did not answer') });
  });

  it('finds nothing of ours on it, and no request of ours', async () => {
    await page.goto(lab.pageUrl('hostile.html'));
    await captureSomethingElse('#plain');
    const traces = await page.evaluate(() => [
      ...Object.keys(globalThis).filter((name) => /triptych|readActive/i.test(name)),
      ...document.querySelectorAll('[class*=triptych], [id*=triptych]'),
    ]);
    expect(traces).toEqual([]);
    expect(lab.emulator.received).toEqual([]);
    expect((await readCaptured(panel)).text).not.toContain('canary');
  });
});

interface Tricky {
  readonly tricks: Readonly<Record<string, (asked: string) => void>>;
  hang(ms: number): void;
}
