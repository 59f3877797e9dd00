import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../components/answers/markdown/parse-markdown.ts';
import { copyText, makeFile } from '../../../components/export/make-file.ts';
import type { Run } from '../../../utils/domain.ts';
import { embedAnswer } from '../../../utils/store/export/markdown/embed-answer.ts';
import { escapeMarkdown } from '../../../utils/store/export/markdown/escape-markdown.ts';
import { answerOf, runOf } from '../../components/compare/run-of.ts';
import { useRealTexts } from '../../components/use-real-texts.ts';
import { everestRun, hostileRun, taiwanRun } from '../../gallery/runs.ts';

beforeAll(() => useRealTexts());

const embed = (text: string) => embedAnswer(text, { parse: parseMarkdown }, { outermost: 4, prefix: 'a' });
const markdown = async (...runs: Run[]) => (await makeFile('markdown', runs, 0)).text;

describe('an answer inside a document', () => {
  it.each([
    ['headings go below', '# Height\n\n### More', '#### Height\n\n###### More'],
    ['as deep as there is', '## A\n\n###### B', '#### A\n\n###### B'],
    ['underlined headings too', 'Height\n======\n\ntext', '#### Height\n\ntext'],
    ['an open fence is closed', '```js\nlet a', '```js\nlet a\n```'],
    ['a closed one is left', '```js\nlet a\n```', '```js\nlet a\n```'],
    ['an open formula is closed', '$$\na^2', '$$\na^2\n$$'],
    ['a comment swallows nothing', 'so <!-- on', 'so <!-- on'],
    ['raw HTML is text', '<div>\nhi\n</div>', '\\<div\\>\nhi\n\\</div\\>'],
    ['images are links', 'see ![it](http://h/i.png)', 'see [it](http://h/i.png)'],
    ['references are its own', 'see [one][1]\n\n[1]: http://h/x', 'see [one](<http://h/x>)'],
    ['an address in a quotation is no image', '> [x]: http://h![i](u)', '> \\[x\\]: http://h!\\[i\\](u)'],
    ['footnotes are its own', 'a[^1]\n\n[^1]: b', 'a[^a-1]\n\n[^a-1]: b'],
  ])('%s', (_, text, expected) => {
    expect(embed(text)).toBe(expected);
  });

  const pieces = fc.constantFrom(
    '# a',
    '\n',
    '\n\n',
    '```',
    '~~~',
    '<!--',
    '<div>',
    '[x]: http://h',
    '[x]',
    '- ',
    '> ',
    '$$',
    'word ',
    '    ',
    '[^1]',
    '[^1]: n',
    '|a|\n|-|',
    '![i](u)',
    '<script>',
  );
  it('never reaches beyond its end, whatever it leaves open', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const document = parseMarkdown(`${embed(parts.join(''))}\n\n## After\n\nThe end.\n`);
        const [heading, end] = document.children.slice(-2);
        expect(heading).toMatchObject({ type: 'heading', depth: 2 });
        expect(end).toMatchObject({ type: 'paragraph' });
        expect(typesOf(document).filter((type) => type === 'image' || type === 'definition')).toEqual([]);
        for (const { depth } of headingsOf(document).slice(0, -1)) expect(depth).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 500 },
    );
  });
});

it('writes any text so that it reads as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const line = text.replace(/\s+/g, ' ').trim();
      fc.pre(line !== '' && !/[\0\uFFFD]/.test(line));
      const [paragraph] = parseMarkdown(`${escapeMarkdown(text)}\n`).children;
      expect(typesOf(paragraph).every((type) => type === 'paragraph' || type === 'text' || type === 'link')).toBe(true);
      expect(textOf(paragraph)).toBe(line);
    }),
    { numRuns: 500 },
  );
});

describe('a document of runs', () => {
  it('says what differs, who was asked, and every answer', async () => {
    const text = await markdown(everestRun());
    expect(text).toContain('# How high is Mount Everest');
    expect(text).toContain('| DeepSeek `deepseek-flash` | `api.deepseek.com` | answered |');
    expect(text).toContain('8,848**.86** m');
    expect(text).toContain('## Where they differ');
    expect(text).toMatch(/- \*\*Gemini:\*\* .*\*\*28 May 1953\*\*/);
    const headings = headingsOf(parseMarkdown(text)).map((heading) => [heading.depth, textOf(heading)]);
    expect(headings).toContainEqual([3, 'ChatGPT']);
    expect(headings.filter(([depth]) => depth === 1)).toHaveLength(1);
  });

  it('keeps runs apart, and refusals as what they are', async () => {
    const text = await markdown(taiwanRun(), hostileRun());
    expect(headingsOf(parseMarkdown(text)).filter(({ depth }) => depth === 1)).toHaveLength(2);
    expect(text).toContain('> **DeepSeek declined to answer.**');
    expect(typesOf(parseMarkdown(text))).not.toContain('html');
  });

  it('quotes what was sent along', async () => {
    const run = runOf(answerOf(0, 'Yes.', 'answered'));
    const text = await markdown({ ...run, question: { ...run.question, quote: '# one\ntwo' } });
    expect(text).toContain('> \\# one\n> two');
  });

  it('on the clipboard is the question and the answers alone', () => {
    const text = copyText([everestRun()], 0);
    expect(text).toContain('### Gemini');
    expect(text).not.toContain('## Where they differ');
  });
});

function typesOf(node: Nodes | undefined): string[] {
  if (!node) return [];
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])];
}

function headingsOf(node: Nodes): Extract<Nodes, { type: 'heading' }>[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

function textOf(node: Nodes | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
