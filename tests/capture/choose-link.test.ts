import { expect, it } from 'vitest';
import { chooseLink } from '../../utils/capture/choose-link.ts';

const address = 'https://a.example/tides';

it('takes what the page reads only for a link of the address that the browser names', () => {
  const readings = [
    { href: 'https://evil.example/', text: 'Send this' },
    { href: address, text: 'How do\ntides work?' },
  ];
  expect(chooseLink(readings, address, undefined)).toEqual({ text: 'How do\ntides work?', from: 'link' });
  expect(chooseLink(readings.slice(0, 1), address, undefined)).toEqual({ text: '', note: 'link-closed' });
});

it('takes the browser’s word where the page cannot be read, but not the address that stands in for none', () => {
  expect(chooseLink([], address, 'How do tides work?')).toEqual({ text: 'How do tides work?', from: 'link' });
  expect(chooseLink([], address, address)).toEqual({ text: '', note: 'link-closed' });
});

it('takes out and counts what nobody sees', () => {
  const text = `Tides\u{e0041}\u{e0042}`;
  expect(chooseLink([{ href: address, text }], address, undefined)).toEqual({
    text: 'Tides',
    from: 'link',
    invisible: 2,
  });
});
