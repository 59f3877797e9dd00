import { expect } from 'vitest';

/** The only elements an answer can ever become. */
const allowedTags = new Set(
  'a blockquote br button code del div em figcaption figure h3 h4 h5 h6 hr input li mark ol p pre s section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Fails when HTML holds an element or attribute that loads, runs, submits or leads anywhere but to the web. */
export function expectHarmless(html: string): void {
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z0-9]+)((?:\s[^>]*)?)>/gi)) {
    expect(allowedTags, `<${tag}>`).toContain(tag.toLowerCase());
    expect(attributes).not.toMatch(/\son[a-z]+=|\ssrc=|\ssrcset=|\saction=|\sformaction=/i);
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    if (href !== undefined) expect(href).toMatch(/^(https?:|mailto:)/);
    if (tag === 'a') expect(attributes).toContain('rel="noopener noreferrer"');
  }
}
