import type {
  BlockContent,
  Blockquote,
  FootnoteDefinition,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { SegmentKind } from '../../domain.ts';
import { alignVerbatim } from './align-verbatim.ts';
import { cutOffsets, readEdges, splitAroundFormulas } from './cut-paragraph.ts';
import { isTameMarkdown, parseMarkdown } from './parse-markdown.ts';
import type { Passage, Role } from './passage.ts';
import { type Projection, projectText } from './project-text.ts';
import { readEmphasis, readRole } from './read-role.ts';
import type { Span } from './split-sentences.ts';

/** How many segments at the start and at the end of an answer can be courtesies. */
const OPENING_SEGMENTS = 2;
const CLOSING_SEGMENTS = 4;

/** Blocks inside blocks beyond this are cut by lines: each level takes its part of the call stack. */
const DEEPEST_BLOCK = 200;

interface Place {
  readonly kind: SegmentKind;
  readonly labels: readonly number[];
  readonly depth: number;
}

interface Outline {
  readonly answerId: string;
  readonly markdown: string;
  readonly language: string;
  readonly passages: Passage[];
  /** Indexes of the open headings with their depth, outermost first. */
  headings: { index: number; depth: number }[];
  block: number;
}

interface Part {
  readonly text: string;
  readonly offsets: Int32Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts an answer's Markdown into its segments: sentences, list items, code blocks, table rows, formulas. They are in
 * order, never overlap and cover every character that is not white space or Markdown syntax.
 */
export function segmentAnswer(answerId: string, markdown: string, language: string): Passage[] {
  const outline: Outline = { answerId, markdown, language, passages: [], headings: [], block: 0 };
  const place: Place = { kind: 'sentence', labels: [], depth: 0 };
  if (isTameMarkdown(markdown)) addBlocks(outline, parseMarkdown(markdown).children, place);
  else addLines(outline, { start: 0, end: markdown.length }, place);
  return settlePleasantries(outline.passages);
}

/** Courtesies stand at the edges of an answer; in its middle they belong to a letter or a dialogue it was asked for. */
function settlePleasantries(passages: readonly Passage[]): Passage[] {
  return passages.map((passage, index) => {
    const isAtEdge = index < OPENING_SEGMENTS || index >= passages.length - CLOSING_SEGMENTS;
    return passage.role === 'pleasantry' && !isAtEdge ? { ...passage, role: 'point' } : passage;
  });
}

/** Text that cannot be parsed in time is cut by lines; nothing of it is left out. */
function addLines(outline: Outline, limits: Span, place: Place): void {
  for (const match of outline.markdown.slice(limits.start, limits.end).matchAll(/[^\n]*\S[^\n]*/g)) {
    outline.block += 1;
    const start = limits.start + match.index + (match[0].length - match[0].trimStart().length);
    const text = match[0].trim();
    const offsets = Int32Array.from({ length: text.length + 1 }, (_, index) => start + index);
    addPassage(outline, { text, offsets, start, end: start + text.length }, place.kind, 'point', place);
  }
}

function addBlocks(outline: Outline, nodes: readonly RootContent[], place: Place): void {
  let at = place;
  for (const node of nodes) {
    const before = outline.passages.length;
    addBlock(outline, node, at);
    if (node.type !== 'paragraph') continue;
    // "**Side effects**" or "Side effects:" over a list stands over it like a heading.
    const label = outline.passages[outline.passages.length - 1];
    const isLabel = outline.passages.length === before + 1 && label?.role === 'label';
    at = isLabel ? { ...place, labels: [...place.labels, outline.passages.length - 1] } : place;
  }
}

function addBlock(outline: Outline, node: RootContent, place: Place): void {
  outline.block += 1;
  switch (node.type) {
    case 'heading': {
      const projection = projectText(node.children, outline.markdown);
      const index = outline.passages.length;
      while ((outline.headings.at(-1)?.depth ?? 0) >= node.depth) outline.headings.pop();
      addWhole(outline, node, projection, 'heading', 'heading', place);
      if (outline.passages.length > index) outline.headings.push({ index, depth: node.depth });
      break;
    }
    case 'paragraph':
      addParagraph(outline, node, node.children, place);
      break;
    case 'list':
      for (const item of node.children) {
        outline.block += 1;
        addInside(outline, item, { kind: 'list-item', labels: place.labels, depth: place.depth });
      }
      break;
    case 'blockquote':
      addInside(outline, node, { ...place, kind: 'quote' });
      break;
    case 'footnoteDefinition':
      addInside(outline, node, place);
      break;
    case 'table':
      addTable(outline, node, place);
      break;
    case 'code':
      addVerbatim(outline, node, node.value, 'code', place);
      break;
    case 'math':
      addVerbatim(outline, node, node.value, 'math', place);
      break;
    case 'html':
      addVerbatim(outline, node, node.value, place.kind, place);
      break;
  }
}

function addInside(outline: Outline, node: ListItem | Blockquote | FootnoteDefinition, place: Place): void {
  if (place.depth < DEEPEST_BLOCK) addBlocks(outline, node.children, { ...place, depth: place.depth + 1 });
  else addLines(outline, readLimits(node) ?? { start: 0, end: 0 }, place);
}

function addParagraph(outline: Outline, node: Nodes, children: readonly PhrasingContent[], place: Place): void {
  const projection = projectText(children, outline.markdown);
  const spans = splitAroundFormulas(projection, outline.language);
  const limits = readLimits(node);
  if (!limits) return;
  if (spans.length === 0) {
    addWhole(outline, node, projection, place.kind, 'point', place);
    return;
  }
  const edges = readEdges(projection, spans, limits, outline.markdown);
  spans.forEach((span, index) => {
    const edge = edges[index];
    if (!edge) return;
    const text = projection.text.slice(span.start, span.end);
    const part = { text, offsets: cutOffsets(projection, span, edge.end), start: edge.start, end: edge.end };
    if (span.sourceEnd !== undefined) addPassage(outline, part, 'math', 'point', place);
    else addPassage(outline, part, place.kind, readRole(text, readEmphasis(projection, span)), place);
  });
}

function addTable(outline: Outline, table: Table, place: Place): void {
  let head = -1;
  table.children.forEach((row, rowIndex) => {
    const limits = readLimits(row);
    if (!limits) return;
    let text = '';
    const offsets: number[] = [];
    const cells: Span[] = [];
    for (const cell of row.children) {
      const projection = projectText(cell.children, outline.markdown);
      if (cells.length > 0) {
        text += ' | ';
        const at = offsets.at(-1) ?? limits.start;
        offsets.push(at, at, at);
      }
      cells.push({ start: text.length, end: text.length + projection.text.length });
      text += projection.text;
      offsets.push(...projection.offsets);
    }
    if (text.replaceAll('|', '').trim() === '') return;
    const part = { text, offsets: Int32Array.from([...offsets, limits.end]), ...limits };
    const index = outline.passages.length;
    addPassage(outline, part, 'table-row', rowIndex === 0 ? 'label' : 'point', place, { cells, head });
    if (rowIndex === 0) head = index;
  });
}

/** Code, formulas and raw HTML: the block is one segment, its readable text stands as it is written. */
function addVerbatim(
  outline: Outline,
  node: BlockContent | RootContent,
  value: string,
  kind: SegmentKind,
  place: Place,
): void {
  const limits = readLimits(node);
  if (!limits || value.trim() === '') return;
  const offsets = alignVerbatim(value, outline.markdown, limits, node.type !== 'html');
  addPassage(outline, { text: value, offsets, ...limits }, kind, 'point', place);
}

function addWhole(
  outline: Outline,
  node: Nodes,
  projection: Projection,
  kind: SegmentKind,
  role: Role,
  place: Place,
): void {
  const limits = readLimits(node);
  if (!limits || limits.end <= limits.start) return;
  const offsets = Int32Array.from([...projection.offsets, limits.end]);
  addPassage(outline, { text: projection.text, offsets, ...limits }, kind, role, place);
}

function readLimits(node: Nodes): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function addPassage(
  outline: Outline,
  part: Part,
  kind: SegmentKind,
  role: Role,
  place: Place,
  row: Pick<Passage, 'cells' | 'head'> = {},
): void {
  const index = outline.passages.length;
  const heading = outline.headings.at(-1)?.index ?? -1;
  const headingId = outline.passages[heading]?.segment.id;
  outline.passages.push({
    segment: {
      id: `${outline.answerId}:${index}`,
      answerId: outline.answerId,
      start: part.start,
      end: part.end,
      kind,
      ...(headingId === undefined ? {} : { headingId }),
    },
    text: part.text,
    offsets: part.offsets,
    role,
    block: outline.block,
    labels: place.labels,
    heading,
    ...row,
  });
}
