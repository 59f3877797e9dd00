import { createListMarks } from './create-list-marks.ts';
import { createTextLines } from './text-lines.ts';
import { createWalker } from './true-document.ts';
import { isMasked } from './why-refused.ts';

/** Most nodes that are looked at one by one: about ten long articles. Beyond it the browser's own text has to do. */
const nodeLimit = 20_000;
/** Deepest nesting: parsers stop at 512, and a script may go on until the stack is full. */
const depthLimit = 400;

/** Parts that are no text, that hold a value of their own, or that only invite to type. */
const skipped =
  'script, style, noscript, template, svg, canvas, iframe, object, select, input, textarea, .cm-placeholder, [data-slate-placeholder], .ql-ui';

export interface VisibleText {
  readonly text: string;
  /** Something in it is drawn as dots: nothing of it may leave. */
  readonly hasSecret: boolean;
}

/**
 * The text of a part of the page as a person sees it: lines, blank lines where a margin stands, marks and depth of list
 * items, cells of a table; without what is not drawn. Of a range, only what is in it. Undefined where there is too much
 * to look at, or more than `maxLength` UTF-16 units.
 */
export function visibleText(root: Node, maxLength: number, range?: Range): VisibleText | undefined {
  const lines = createTextLines();
  const listMark = createListMarks();
  const walker = createWalker(root);
  const marksItems = !range || coversItems(root, range);
  let nodes = 0;
  let hasSecret = false;

  /** False: there is too much. */
  function visit(depth: number): boolean {
    const node = walker.currentNode;
    nodes += 1;
    if (nodes > nodeLimit || depth > depthLimit || lines.length > maxLength) return false;
    if (range && !range.intersectsNode(node)) return true;
    if (node instanceof Text) {
      addText(node);
      return true;
    }
    return !(node instanceof Element) || visitElement(node, depth);
  }

  function addText(node: Text): void {
    const parent = node.parentElement;
    if (!parent) return;
    const style = getComputedStyle(parent);
    if (style.visibility !== 'visible' || style.fontSize === '0px') return;
    if (isMasked(style)) hasSecret = true;
    const from = node === range?.startContainer ? range.startOffset : 0;
    const to = node === range?.endContainer ? range.endOffset : node.length;
    lines.add(node.data.slice(from, to), /^(pre|break-spaces)/.test(style.whiteSpace));
  }

  function visitElement(element: Element, depth: number): boolean {
    if (element.tagName === 'BR') {
      lines.endLine();
      return true;
    }
    if (Element.prototype.matches.call(element, skipped)) return true;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.opacity === '0') return true;
    const isBlock = element !== root && isBlockStyle(style.display);
    if (isBlock) lines.endBlock(hasMargin(style, style.marginTop));
    if (element.tagName === 'LI' && element !== root && marksItems && !startsInside(element)) {
      lines.mark(listMark(element));
    }
    if (!visitChildren(depth)) return false;
    if (style.display === 'table-cell') lines.endCell();
    if (isBlock) lines.endBlock(hasMargin(style, style.marginBottom));
    return true;
  }

  function visitChildren(depth: number): boolean {
    if (!walker.firstChild()) return true;
    do {
      if (!visit(depth + 1)) return false;
    } while (walker.nextSibling());
    walker.parentNode();
    return true;
  }

  /** A selection that begins in the middle of an item does not have its mark. */
  function startsInside(item: Element): boolean {
    return range !== undefined && range.startOffset > 0 && item.contains(range.startContainer);
  }

  return visit(0) ? { text: lines.finish(), hasSecret } : undefined;
}

function isBlockStyle(display: string): boolean {
  return !/^(inline|contents|none|table-cell|ruby)/.test(display);
}

/** A margin of half a line or more is seen as a blank line. */
function hasMargin(style: CSSStyleDeclaration, margin: string): boolean {
  return Number.parseFloat(margin) >= Number.parseFloat(style.fontSize) / 2;
}

/** Whether a selection reaches over several items: one alone is a piece of text. */
function coversItems(root: Node, range: Range): boolean {
  if (!(root instanceof Element)) return false;
  const items = Element.prototype.querySelectorAll.call(root, 'li');
  let covered = 0;
  for (let index = 0; index < Math.min(items.length, nodeLimit) && covered < 2; index += 1) {
    if (range.intersectsNode(items[index] as Node)) covered += 1;
  }
  return covered > 1;
}
