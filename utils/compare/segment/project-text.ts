import type { Nodes, PhrasingContent } from 'mdast';

/** The readable text of a block, and where each of its UTF-16 units stands in the answer. */
export interface Projection {
  text: string;
  offsets: number[];
  /** Parts of `text` that no sentence boundary may cut: inline code, inline formulas. */
  atoms: { start: number; end: number }[];
  /** Parts of `text` that are display formulas, and where each ends in the answer with its marks. */
  formulas: { start: number; end: number; sourceEnd: number }[];
  /** Parts of `text` that are bold. */
  strong: { start: number; end: number }[];
  /** Where inline nodes start in the answer: a mark before a sentence belongs to the sentence it opens. */
  openings: Set<number>;
}

/** Reads the text out of a block's inline nodes; marks, addresses of links and raw tags are left out. */
export function projectText(nodes: readonly PhrasingContent[], markdown: string): Projection {
  const projection: Projection = { text: '', offsets: [], atoms: [], formulas: [], strong: [], openings: new Set() };
  for (const node of nodes) addNode(projection, node, markdown);
  return projection;
}

function addNode(projection: Projection, node: Nodes, markdown: string): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  switch (node.type) {
    case 'text':
      addText(projection, node.value, markdown, start, end);
      break;
    case 'inlineCode':
    case 'inlineMath': {
      projection.openings.add(start);
      const from = projection.text.length;
      addText(projection, node.value, markdown, start, end);
      const part = { start: from, end: projection.text.length };
      if (node.type === 'inlineMath' && isDisplayFormula(markdown, start))
        projection.formulas.push({ ...part, sourceEnd: end });
      else projection.atoms.push(part);
      break;
    }
    case 'break':
      addUnit(projection, '\n', start);
      break;
    case 'image':
      projection.openings.add(start);
      if (node.alt) addText(projection, node.alt, markdown, start, end);
      break;
    default: {
      projection.openings.add(start);
      const from = projection.text.length;
      if ('children' in node) for (const child of node.children) addNode(projection, child, markdown);
      if (node.type === 'strong') projection.strong.push({ start: from, end: projection.text.length });
    }
  }
}

function isDisplayFormula(markdown: string, start: number): boolean {
  return markdown.startsWith('\\[', start) || markdown.startsWith('$$', start);
}

function addUnit(projection: Projection, unit: string, offset: number): void {
  projection.text += unit;
  projection.offsets.push(offset);
}

/**
 * Adds a node's value, walking its source beside it: escapes, character references and the marks that open each line
 * of a quote are in the source and not in the value.
 */
function addText(projection: Projection, value: string, markdown: string, start: number, end: number): void {
  let at = start;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value[index];
    let found = at;
    while (found < end && markdown[found] !== unit) {
      if (markdown[found] === '&') {
        const close = markdown.indexOf(';', found);
        if (close !== -1 && close - found <= 33 && close < end) break;
      }
      found += 1;
    }
    if (markdown[found] === unit && found < end) {
      projection.offsets.push(found);
      at = found + 1;
    } else if (found < end) {
      // A character reference stands for one code point: one unit, or two that share its place.
      projection.offsets.push(found);
      const isHighSurrogate = value.charCodeAt(index) >= 0xd800 && value.charCodeAt(index) <= 0xdbff;
      if (!isHighSurrogate) at = markdown.indexOf(';', found) + 1;
    } else {
      projection.offsets.push(Math.min(at, end));
    }
  }
  projection.text += value;
}
