import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useRealTexts } from '../use-real-texts.ts';
import { expectHarmless } from './expect-harmless.ts';
import { renderMarkdown } from './render.tsx';

beforeAll(() => useRealTexts());

describe('what a hostile or careless model writes', () => {
  test('raw HTML is text', () => {
    const html = renderMarkdown('<script>alert(1)</script>\n\nHi <b onclick="x()">there</b>');
    expectHarmless(html);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;b onclick=');
  });

  test('images are never loaded: their words and address are text', () => {
    const html = renderMarkdown('![the summit](https://example.com/a.png?q=1)');
    expect(html).not.toContain('<img');
    expect(html).toContain('the summit · https://example.com/a.png?q=1');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    'JaVaScRiPt:x',
  ])('a link to %s is no link, and its address can be read', (url) => {
    const html = renderMarkdown(`[click](${url})`);
    expect(html).not.toContain('<a ');
    expect(html).toContain('click');
  });

  test('a link says its host when its words do not', () => {
    expect(renderMarkdown('[your bank](https://evil.example/login)')).toContain('evil.example');
    expect(renderMarkdown('https://nepal.gov.np/x').match(/nepal\.gov\.np/g)).toHaveLength(2);
  });

  test('`<br>` is a line break and nothing more', () => {
    expect(renderMarkdown('one<br>two<br/>three').match(/<br\/>/g)).toHaveLength(2);
    expect(renderMarkdown('one<br onload=x>two')).toContain('&lt;br onload=x&gt;');
  });

  test('money is not taken for a formula', () => {
    const html = renderMarkdown('From $11,000 to $15,000 in **spring**.');
    expect(html).toContain('From $11,000 to $15,000 in <strong>spring</strong>.');
  });

  test('formulas in either notation are formulas', () => {
    expect(renderMarkdown('So \\(a^2\\) is, and $b^2$.').match(/class="formula"/g)).toHaveLength(2);
    expect(renderMarkdown('\\[\na^2\n\\]')).toContain('class="formula display"');
    expect(renderMarkdown('`\\(a\\)` stays')).toContain('<code>\\(a\\)</code>');
  });

  const fragment = fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<a href="javascript:x">',
    '[a](javascript:x)',
    '![b](http://h/i.png)',
    '[c](data:text/html,x)',
    '<svg onload=x>',
    '<iframe src="https://h">',
    '`',
    '```',
    '**',
    '|',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '&lt;',
    '&#60;script&#62;',
    '<https://ok.example>',
    '[d]: javascript:x',
    '[d]',
    '<!--',
    '-->',
    ']]>',
    '$',
    '$$',
    '\\(',
    '\\)',
    'word ',
    '\u202e',
    '\0',
  );
  test('nothing made of such pieces becomes anything but harmless elements', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.string({ maxLength: 4 })), { maxLength: 24 }), (pieces) => {
        expectHarmless(renderMarkdown(pieces.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
