import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { isOwnPage } from '../../utils/platform/is-own-page.ts';

const { id } = browser.runtime;
const home = browser.runtime.getURL('/');
const origin = home.replace(/\/$/, '');

it.each([
  { id, url: `${home}sidepanel.html` },
  { id, url: `${home}compare.html#run=1`, origin },
  { id, url: `${home}options.html`, origin, tab: { id: 1 } },
])('a page of ours is one, in a tab too: %j', (sender) => {
  expect(isOwnPage(sender)).toBe(true);
});

it.each([
  undefined,
  {},
  { id },
  { id, url: '' },
  // A content script of ours would have our id and the address of the page it is in. There are none, so it is a lie.
  { id, url: 'https://evil.example/' },
  { id, url: 'https://evil.example/', origin: 'https://evil.example', tab: { id: 1 } },
  { id, url: `https://evil.example/?${home}` },
  { id, url: `${origin}.evil.example/` },
  { id, url: `${home}sidepanel.html`, origin: 'https://evil.example' },
  { id, url: `${home}sidepanel.html`, origin: 'null' },
  { id: 'another-extension', url: 'chrome-extension://another-extension/attack.html' },
  { id: 'another-extension', url: `${home}sidepanel.html` },
])('nobody else is: %j', (sender) => {
  expect(isOwnPage(sender)).toBe(false);
});
