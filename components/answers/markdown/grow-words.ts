import type { Nodes } from 'mdast';
import type { GrowingBlocks } from './growing-blocks.ts';

/** Words as they may stand anywhere in a line: none of these characters is a sign of Markdown, or part of an address. */
const words = /^[\p{L}\p{M}\p{N} ,'’"“”?%、。，]+$/u;

/** How a line that goes on with words may end: in a whole word. With any sign in it, more letters can make it an address. */
const endOfWord = /(?:^|\s)[\p{L}\p{M}\p{N},'’"“”?%、。，]+$/u;

/** A line that one more letter can make something else: `<di` an element, `| a` a table. */
const turnsByWords = /[<|]/;

/** What ends with the text. Emphasis, links and cells do not: signs that close them follow. */
const holders: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'blockquote', 'list', 'listItem']);

/**
 * The blocks of a text that only went on with words in the line it ended in: the same tree, with longer last words.
 * Most frames of a stream are like that, and parsing is what they would cost. Undefined where it has to be parsed.
 */
export function growWords(previous: GrowingBlocks, source: string): GrowingBlocks | undefined {
  const last = previous.tail.at(-1);
  if (!last || last.node.type === 'plain' || !words.test(source.slice(previous.source.length))) return undefined;
  const before = withoutSpaces(previous.source);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!endOfWord.test(line) || turnsByWords.test(line)) return undefined;
  const node = lengthen(last.node, {
    textEnd: before.length - last.base,
    end: previous.source.length - last.base,
    ending: before.slice(-1),
    words: withoutSpaces(source).slice(before.length),
    length: source.length - previous.source.length,
  });
  return node && { ...previous, source, tail: [...previous.tail.slice(0, -1), { ...last, node }] };
}

/** How a tree grows at its end. Spaces in which a line ends belong to its paragraph, and to no text until a word follows. */
interface Growth {
  /** Where the last text of the tree ends, and where all that holds it does. */
  readonly textEnd: number;
  readonly end: number;
  /** The last character of the text: signs that were only added to close what is open come after it. */
  readonly ending: string;
  /** By how much the text grows, and by how much what holds it. */
  readonly words: string;
  readonly length: number;
}

/** A copy of a node that grew; undefined where something else than words ends there. */
function lengthen<Node extends Nodes>(node: Node, growth: Growth): Node | undefined {
  const { textEnd, end, ending, words: added, length } = growth;
  if (node.type === 'text') {
    const endsHere = isEndOf(node, textEnd) && node.value.endsWith(ending);
    return endsHere ? { ...moveEnd(node, added.length), value: node.value + added } : undefined;
  }
  if (!holders.has(node.type) || !('children' in node) || !isEndOf(node, end)) return undefined;
  const child = node.children.at(-1);
  const longer = child && lengthen(child, growth);
  return longer && { ...moveEnd(node, length), children: [...node.children.slice(0, -1), longer] };
}

function isEndOf({ position }: Nodes, offset: number): boolean {
  return position?.end.offset === offset;
}

function moveEnd<Node extends Nodes>(node: Node, by: number): Node {
  if (!node.position) return node;
  const { line, column, offset = 0 } = node.position.end;
  return { ...node, position: { ...node.position, end: { line, column: column + by, offset: offset + by } } };
}

function withoutSpaces(text: string): string {
  return text.replace(/ +$/, '');
}
