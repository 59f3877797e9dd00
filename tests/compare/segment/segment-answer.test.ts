import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentAnswer } from '../../../utils/compare/segment/segment-answer.ts';

const read = (markdown: string) =>
  segmentAnswer('a', markdown, 'en').map(({ segment, role, text }) => ({
    kind: segment.kind,
    role,
    source: markdown.slice(segment.start, segment.end),
    text,
  }));

/** List items, each line one level deeper, and in every quote as deep again. */
function deepen(quotes: number, levels: number): string {
  const lines: string[] = [];
  let before = '';
  for (let quote = 0; quote < quotes; quote += 1) {
    for (let level = 0; level < levels; level += 1) lines.push(`${before}${'  '.repeat(level)}- deep`);
    before += `${'  '.repeat(levels)}> `;
  }
  return lines.join('\n');
}

describe('segmentAnswer', () => {
  it('cuts every kind of block into its own kind of segment', () => {
    const markdown = [
      '# Title',
      'One. Two.',
      '- item',
      '> quoted',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```js\nlet x;\n```',
      '$$\nx = 1\n$$',
    ].join('\n\n');
    expect(read(markdown).map(({ kind }) => kind)).toEqual([
      'heading',
      'sentence',
      'sentence',
      'list-item',
      'quote',
      'table-row',
      'table-row',
      'code',
      'math',
    ]);
  });

  it('cuts marks between sentences where they belong', () => {
    expect(read('**One.** [Two](https://x.y/z.w) is *here*.').map(({ source }) => source)).toEqual([
      '**One.**',
      '[Two](https://x.y/z.w) is *here*.',
    ]);
  });

  it('reads the text without its marks, escapes and references, and keeps the offsets', () => {
    const markdown = 'A&amp;B cost \\*5\\* **dollars** &#128512; each';
    const [passage] = segmentAnswer('a', markdown, 'en');
    expect(passage?.text).toBe('A&B cost *5* dollars 😀 each');
    const at = passage?.text.indexOf('dollars') ?? -1;
    expect(markdown.slice(passage?.offsets[at], (passage?.offsets[at + 6] ?? 0) + 1)).toBe('dollars');
  });

  it('takes formulas in TeX brackets whole, and leaves money alone', () => {
    expect(read('So\n\\[ x = y^2. z \\]\nholds.').map(({ kind, source }) => [kind, source])).toEqual([
      ['sentence', 'So'],
      ['math', '\\[ x = y^2. z \\]'],
      ['sentence', 'holds.'],
    ]);
    expect(read('It costs $5. That is $10.')).toHaveLength(2);
  });

  it('knows what sentences do', () => {
    const roles = read(
      'Great question! Here are the main reasons:\n\n1. **Cost**\n   - It is cheap.\n2. **Speed:** It is fast.\n\nI hope this helps!',
    ).map(({ role, text }) => `${role}: ${text}`);
    expect(roles).toEqual([
      'pleasantry: Great question!',
      'lead-in: Here are the main reasons:',
      'label: Cost',
      'point: It is cheap.',
      'point: Speed: It is fast.',
      'pleasantry: I hope this helps!',
    ]);
  });

  it('takes courtesies in the middle for what they are: part of a letter', () => {
    const letter = [
      'Dear Ms Lee,',
      'I hope this email finds you well.',
      'We met in May.',
      'I propose a deal.',
      'It pays well.',
      'It is safe.',
      'Call me.',
      'I hope you agree.',
      'We can start soon.',
      'The plan is here.',
      'Thank you for your time.',
      'Yours,',
      'Ann',
    ];
    const roles = segmentAnswer('a', letter.join('\n\n'), 'en').map(({ role }) => role);
    expect(roles[7]).toBe('point');
  });

  it('gives segments the heading they stand under', () => {
    const passages = segmentAnswer('a', '# One\n\ntext\n\n## Two\n\nmore', 'en');
    expect(passages.map(({ segment }) => segment.headingId)).toEqual(
      [undefined, 'a:0', 'a:0', 'a:2'].map((id, index) => (index === 2 ? passages[2]?.segment.headingId : id)),
    );
    expect(passages[3]?.segment.headingId).toBe(passages[2]?.segment.id);
  });

  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`);
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `# ${text}`),
    fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- **${item}** more`).join('\n')),
    sentence.map((text) => `> ${text}\n> ${text}`),
    sentence.map((text) => `\`\`\`\n${text}\n\`\`\``),
    sentence.map((text) => `| ${text} | x |\n|---|---|\n| *${text}* | y |`),
    sentence.map((text) => `see [${text}](https://a.b/c) and \`${text}\`\r\nnext`),
  );

  it.each([
    ['quotes after a byte order mark', `\ufeff${'>'.repeat(5000)} deep`],
    ['quotes in a footnote', `[^1]: ${'>'.repeat(5000)} deep`],
    ['footnotes in footnotes', `${'[^1]: '.repeat(5000)}deep`],
    ['quotes in footnotes', `${'[^1]: > '.repeat(2000)}deep`],
    ['images in images', `${'!['.repeat(4000)}deep${'](b)'.repeat(4000)}`],
    ['lists that go deeper with every line', deepen(30, 59)],
  ])('covers %s, however deep', (_, markdown) => {
    const sources = read(`${markdown}\n\nLast.`).map(({ source }) => source);
    expect(sources.join(' ')).toContain('deep');
    expect(sources.at(-1)).toBe('Last.');
  });

  it('covers every word of any document, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const markdown = blocks.join('\n\n');
        const segments = segmentAnswer('a', markdown, 'en').map(({ segment }) => segment);
        let covered = '';
        let previous = 0;
        for (const { start, end } of segments) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          covered += markdown.slice(previous, start).replace(/[^\s>#*|\-:`]/g, '?') + markdown.slice(start, end);
          previous = end;
        }
        covered += markdown.slice(previous).replace(/[^\s>#*|\-:`]/g, '?');
        expect(covered).toBe(markdown);
      }),
    );
  });

  it('keeps its promises on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let previous = 0;
        for (const { segment, offsets, text: readable } of segmentAnswer('a', text, 'en')) {
          expect(segment.start).toBeGreaterThanOrEqual(previous);
          expect(segment.end).toBeLessThanOrEqual(text.length);
          expect(segment.end).toBeGreaterThan(segment.start);
          expect(offsets).toHaveLength(readable.length + 1);
          for (const offset of offsets) expect(offset).toBeLessThanOrEqual(text.length);
          previous = segment.end;
        }
      }),
    );
  });
});
