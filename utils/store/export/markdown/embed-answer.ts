import type { Definition, Nodes, Root } from 'mdast';
import type { MarkdownReader } from '../markdown-reader.ts';
import { linkTarget } from './escape-markdown.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const deepestHeading = 6;

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

  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'heading':
        edits.push(headingEdit(node, text, Math.min(deepestHeading, node.depth - shallowest + outermost)));
        break;
      case 'html':
        if (!/^<br\s*\/?>$/i.test(node.value)) edit(node, slice(node).replaceAll('<', '\\<'));
        return;
      case 'definition':
        edit(node, '');
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
    if ('children' in node) for (const child of node.children) visit(child);
  };

  visit(tree);
  return `${apply(text, edits).trim()}${closingOf(tree, text)}`;
}

function headingEdit(node: Extract<Nodes, { type: 'heading' }>, text: string, level: number): Edit {
  const start = startOf(node);
  const hashes = /^#+/.exec(text.slice(start))?.[0];
  const signs = '#'.repeat(level);
  if (hashes !== undefined) return { start, end: start + hashes.length, text: signs };
  // A heading that is underlined has no deeper levels.
  return { start, end: endOf(node), text: `${signs} ${wordsOf(node.children, text).replace(/\s+/g, ' ')}` };
}

function wordsOf(nodes: readonly Nodes[], text: string): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  return first && last ? text.slice(startOf(first), endOf(last)) : '';
}

/** What closes a block of code or a formula that the end of the answer left open. */
function closingOf(tree: Root, text: string): string {
  const last = tree.children.at(-1);
  if (last?.type !== 'code' && last?.type !== 'math') return '';
  const lines = text.slice(startOf(last), endOf(last)).split('\n');
  const fence = /^(`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return '';
  const isClosed = lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(fence);
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
