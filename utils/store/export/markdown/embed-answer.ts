import type { Definition, Nodes, Root } from 'mdast';
import type { MarkdownReader } from '../markdown-reader.ts';
import { escapeMarkdown, linkTarget } from './escape-markdown.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const deepestHeading = 6;

const holdsBlocks: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

/**
 * An answer's Markdown to stand inside a larger document, without changing what either says. Its headings go below
 * `outermost`; its raw HTML stays text, or a comment that it opens would swallow what follows; what it leaves open is
 * closed; its images are links, so that opening the document loads nothing; its references and footnotes are its own,
 * since those of two answers often have the same numbers.
 *
 * `# Height` → `#### Height` · `see [1]` with `[1]: https://…` → `see [1](<https://…>)`
 */
export function embedAnswer(
  text: string,
  reader: Pick<MarkdownReader, 'parse'>,
  { outermost, prefix }: { readonly outermost: number; readonly prefix: string },
): string {
  const tree = reader.parse(text);
  const definitions = collectDefinitions(tree);
  const shallowest = Math.min(...tree.children.map((node) => (node.type === 'heading' ? node.depth : deepestHeading)));
  const edits: Edit[] = [];
  const slice = (node: Nodes) => text.slice(startOf(node), endOf(node));

  const edit = (node: Nodes, replacement: string) =>
    edits.push({ start: startOf(node), end: endOf(node), text: replacement });

  const visit = (node: Nodes, isBlock = true, isTop = true): void => {
    switch (node.type) {
      case 'heading':
        edits.push(...headingEdits(node, text, outermost + Math.max(0, node.depth - shallowest)));
        break;
      case 'html':
        if (!/^<br\s*\/?>$/i.test(node.value)) edit(node, `${escapeLines(slice(node))}${isBlock ? '\n' : ''}`);
        return;
      case 'definition':
        // In a list its place must not be left empty: a bare sign of a list could underline what is above.
        edit(node, isTop ? '' : escapeLines(slice(node)));
        return;
      case 'image':
        edits.push({ start: startOf(node), end: startOf(node) + 1, text: '' });
        return;
      case 'linkReference':
      case 'imageReference': {
        const definition = definitions.get(node.identifier);
        const words = node.type === 'imageReference' ? (node.alt ?? '') : wordsOf(node.children, text);
        if (definition) edit(node, `[${words}](${linkTarget(definition.url)})`);
        return;
      }
      case 'footnoteReference':
        edit(node, `[^${prefix}-${node.identifier}]`);
        return;
      case 'footnoteDefinition': {
        const opening = /^\[\^[^\]]*\]/.exec(slice(node))?.[0].length ?? 0;
        const start = startOf(node);
        edits.push({ start, end: start + opening, text: `[^${prefix}-${node.identifier}]` });
        break;
      }
    }
    if ('children' in node)
      for (const child of node.children) visit(child, holdsBlocks.has(node.type), node.type === 'root');
  };

  visit(tree);
  // Indentation stays: it may be what makes the first line code.
  const edited = apply(text, edits)
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .trimEnd();
  return `${edited}${closingOf(tree, text)}`;
}

function headingEdits(node: Extract<Nodes, { type: 'heading' }>, text: string, level: number): Edit[] {
  const start = startOf(node);
  const hashes = /^#+/.exec(text.slice(start))?.[0];
  const signs = '#'.repeat(Math.min(deepestHeading, level));
  if (hashes !== undefined) return [{ start, end: start + hashes.length, text: signs }];
  // One that is underlined has two levels only, and may go over several lines.
  const wordsEnd = endOf(node.children.at(-1) ?? node);
  const breaks = [...text.slice(start, wordsEnd).matchAll(/\r?\n[\s>]*/g)].map(({ 0: found, index }) => {
    return { start: start + index, end: start + index + found.length, text: ' ' };
  });
  return [{ start, end: start, text: `${signs} ` }, ...breaks, { start: wordsEnd, end: endOf(node), text: '' }];
}

function wordsOf(nodes: readonly Nodes[], text: string): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  return first && last ? text.slice(startOf(first), endOf(last)) : '';
}

/**
 * Raw HTML as text: in a block of it no sign of Markdown means anything, so that none may begin to. The blank line that
 * is put after a block keeps it apart from the next one.
 */
function escapeLines(written: string): string {
  return written
    .split('\n')
    .map((line) => {
      const opening = /^[\s>]*/.exec(line)?.[0] ?? '';
      const quote = opening.replace(/\s/g, '');
      return `${quote === '' ? '' : `${quote} `}${escapeMarkdown(line.slice(opening.length))}`;
    })
    .join('\n');
}

/** What closes a block of code or a formula that the end of the answer left open. */
function closingOf(tree: Root, text: string): string {
  const block = tree.children.at(-1);
  if (block?.type !== 'code' && block?.type !== 'math') return '';
  const lines = text.slice(startOf(block), endOf(block)).split('\n');
  const fence = /^(`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return '';
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trimEnd().replace(/^ {0,3}/, '') : '';
  const isClosed = last.startsWith(fence) && last.replaceAll(fence.slice(0, 1), '') === '';
  return isClosed ? '' : `\n${fence}`;
}

function collectDefinitions(node: Nodes, found = new Map<string, Definition>()): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  else if ('children' in node) for (const child of node.children) collectDefinitions(child, found);
  return found;
}

/** Makes the edits, of which none may overlap the one before it. */
function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
