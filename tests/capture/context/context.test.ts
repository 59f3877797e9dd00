import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPrompt } from '../../../utils/capture/context/apply-prompt.ts';
import { linkToPassage } from '../../../utils/capture/context/link-to-passage.ts';
import { pageToSend } from '../../../utils/capture/context/page-to-send.ts';
import { passageOf } from '../../../utils/capture/context/passage-of.ts';

describe('a prompt', () => {
  it.each([
    ['Explain this:\n\n{text}', 'the tides', 'Explain this:\n\nthe tides'],
    ['Say {text} twice: {text}', '$& and $1', 'Say $& and $1 twice: $& and $1'],
    ['Be brief.', 'Why?', 'Be brief.\n\nWhy?'],
    [' ', 'Why?', 'Why?'],
    ['Explain this:\n\n{text}', ' ', 'Explain this'],
    ['解释以下内容：{text}', '', '解释以下内容'],
  ])('%j around %j is %j', (template, text, whole) => {
    expect(applyPrompt(template, text)).toBe(whole);
  });
});

describe('the way back to a text', () => {
  it('takes a short line whole, and of a longer text the words at its two ends', () => {
    expect(passageOf(' The tides  follow\tthe moon. ')).toEqual({ start: 'The tides follow the moon.' });
    expect(
      passageOf('\nOne two three four five six seven\nmiddle\nnine ten eleven twelve thirteen fourteen x.'),
    ).toEqual({
      start: 'One two three four five six',
      end: 'ten eleven twelve thirteen fourteen x.',
    });
    expect(passageOf(' \n—\n')).toBeUndefined();
  });

  it('cuts a text without spaces between its words', () => {
    const text = '珠穆朗玛峰是世界上海拔最高的山峰'.repeat(20);
    const { start = '', end = '' } = passageOf(text) ?? {};
    expect(text.startsWith(start)).toBe(true);
    expect(text.endsWith(end)).toBe(true);
    expect(Math.max(start.length, end.length)).toBeLessThanOrEqual(80);
    expect(Math.min(start.length, end.length)).toBeGreaterThan(60);
  });

  it('encodes what the directive would read as its own signs', () => {
    const link = linkToPassage({
      url: 'https://a.example/p?q=1#part',
      passage: { start: 'well-known, a & b', end: '50%' },
    });
    expect(link).toBe('https://a.example/p?q=1#part:~:text=well%2Dknown%2C%20a%20%26%20b,50%25');
    expect(linkToPassage({ url: 'https://a.example/', passage: { start: 'x' } })).toBe('https://a.example/#:~:text=x');
    expect(linkToPassage({ url: 'https://a.example/#x:~:text=old', passage: { start: 'new' } })).toBe(
      'https://a.example/#x:~:text=new',
    );
    expect(linkToPassage({ url: 'https://a.example/' })).toBe('https://a.example/');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:blank', 'nonsense'])(
    'is none on %s',
    (url) => {
      expect(linkToPassage({ url, passage: { start: 'x' } })).toBeUndefined();
      expect(pageToSend({ url, title: 'x' })).toBeUndefined();
    },
  );

  it('is the same page with the words to be read back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const passage = passageOf(text);
        const link = linkToPassage({ url: 'https://a.example/p', ...(passage && { passage }) });
        const [address, directive = ''] = (link ?? '').split('#:~:text=');
        expect(address).toBe('https://a.example/p');
        const parts = directive.split(',').map((part) => decodeURIComponent(part));
        expect(parts).toEqual(passage ? Object.values(passage) : ['']);
        expect(directive).not.toMatch(/[-&#\s]/);
      }),
    );
  });
});

describe('what is sent of a page', () => {
  it('has no log-in, query or fragment, and a title in one line without what nobody sees', () => {
    const url = 'https://ann:secret@shop.example:8443/orders/7?session=abc#top';
    expect(pageToSend({ url, title: ' Your\n order\u{e0041} ' })).toEqual({
      title: 'Your order',
      url: 'https://shop.example:8443/orders/7',
    });
    expect(pageToSend({ url: 'http://a.example' })).toEqual({ url: 'http://a.example/' });
    expect(pageToSend()).toBeUndefined();
  });
});
