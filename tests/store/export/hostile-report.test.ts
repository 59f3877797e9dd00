import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFile } from '../../../components/export/make-file.ts';
import type { Run } from '../../../utils/domain.ts';
import { useRealTexts } from '../../components/use-real-texts.ts';
import { hostileRun } from '../../gallery/runs.ts';
import { arbitraryRuns } from './arbitrary-run.ts';

beforeAll(() => useRealTexts());

const report = async (runs: readonly Run[]) => (await makeFile('report', runs, 0)).text;

/** The only elements a report is made of; those of MathML come from the typesetter alone. */
const allowed = new Set(
  `html head meta title style body main nav article section header footer h1 h2 h3 h4 h5 h6 p div span b a ul ol li dl dt
  dd table caption thead tbody tr th td blockquote hr br em strong s code pre figure figcaption sup mark details summary
  svg path circle img`.split(/\s+/),
);
const mathml = /<math[\s\S]*?<\/math>/g;

function expectHarmless(page: string): void {
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(mathml, '');
  const tags = [...body.matchAll(/<([a-z0-9]+)((?:\s[^<>]*)?)>/gi)];
  // Every `<` in the page opens or closes an element: none was left in by a text.
  const opened = body.match(/</g)?.length ?? 0;
  const closed = body.match(/<\/[a-z0-9]+>|<!doctype html>/gi)?.length ?? 0;
  expect(opened).toBe(tags.length + closed);
  for (const [, tag = '', attributes = ''] of tags) {
    expect(allowed, `<${tag}>`).toContain(tag);
    expect(attributes).not.toMatch(/\s(on[a-z]+|srcset|style|action|target)=/i);
    const source = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
    // Images of the question are in the page itself; nothing is loaded.
    if (source !== undefined) expect(`${tag} ${source}`).toMatch(/^img data:image\/(png|jpeg|webp|gif);base64,/);
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    if (href !== undefined) expect(href).toMatch(/^(https?:|mailto:|#question-\d+$)/);
  }
}

describe('a report on what a hostile model wrote', () => {
  it('is harmless', async () => {
    const page = await report([hostileRun()]);
    expectHarmless(page);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('<h1 dir="auto">&lt;img src=x onerror=alert(1)&gt; What is in here?</h1>');
    expect(page).toContain('a picture · https://example.com/p.png?x=1');
    expect(page).toContain('<math');
  });

  it('is harmless whatever any field of any run holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRuns.filter((runs) => runs.length > 0),
        async (runs) => expectHarmless(await report(runs)),
      ),
      { numRuns: 60 },
    );
  });

  const pieces = fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><script>',
    '<!--',
    '-->',
    '"><img src=x onerror=y>',
    "' onmouseover='x",
    '[a](javascript:x)',
    '![b](http://h/i.png)',
    '[c]: javascript:x\n\n[c]',
    '`',
    '```\n',
    '| a | b |\n|---|---|\n| <b> | `c` |',
    '\n\n',
    '> ',
    '1. ',
    '- [x] ',
    '$\\href{javascript:x}{y}$',
    '$\\includegraphics{http://h/i.png}$',
    '\\(\\unicode{x3c}script\\)',
    '$$\\text{<b>}$$',
    '[^1]\n\n[^1]: note',
    '&lt;script&gt;',
    '\0',
    '\u202e',
    'word ',
  );
  it('is harmless whatever answers are made of such pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), fc.array(pieces, { maxLength: 6 }), async (text, other) => {
        const base = hostileRun();
        const texts = [text.join(''), other.join(''), [...other, ...text].join('')];
        const answers = base.answers.map((answer, index) => ({ ...answer, text: texts[index] ?? '' }));
        expectHarmless(await report([{ ...base, answers }]));
      }),
      { numRuns: 150 },
    );
  });
});
