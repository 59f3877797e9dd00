import { shadowRootOf } from './focus.ts';
import { selectionOf } from './true-document.ts';
import { visibleText } from './visible-text.ts';

export interface SelectedText {
  /** With lists and blank lines. */
  readonly text: string;
  /** The browser's own words for the same selection. */
  readonly plain: string;
  readonly hasSecret: boolean;
  readonly range: Range;
}

/** How many shadow roots a selection is followed into. */
const rootLimit = 20;

/**
 * What is selected where the focus is. In an editable `host`, only a selection that lies in it: browsers keep one on
 * the page while a field has the focus.
 */
export function selectedText(
  active: Element | null,
  host: Element | undefined,
  maxLength: number,
): SelectedText | undefined {
  const selection = liveSelection(active);
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (host && !host.contains(range.commonAncestorContainer)) return undefined;
  const plain = selection.toString();
  if (plain.trim() === '') return undefined;
  const drawn = plain.length > maxLength ? undefined : visibleText(commonElement(range), maxLength, range);
  // What the browser does not count as selected is not in it, whatever a page's style makes of it.
  const text = drawn && isPartOf(withoutMarks(drawn.text), withoutSpace(plain)) ? drawn.text : plain;
  return { text, plain, hasSecret: drawn?.hasSecret ?? false, range };
}

function liveSelection(active: Element | null): Selection | null {
  const root = active?.getRootNode();
  let selection = selectionOf(root instanceof ShadowRoot ? root : document);
  // Plain text selected in a shadow root gives no focus: the document says that its host is selected, and no more.
  for (let step = 0; selection?.isCollapsed && step < rootLimit; step += 1) {
    const { anchorNode, anchorOffset } = selection;
    const around = anchorNode?.childNodes[anchorOffset];
    const inner = around instanceof Element ? shadowRootOf(around) : null;
    if (!inner) break;
    selection = selectionOf(inner);
  }
  return selection;
}

function commonElement({ commonAncestorContainer: node }: Range): Node {
  return node instanceof Element ? node : (node.parentElement ?? node);
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
const withoutMarks = (text: string) => withoutSpace(text.replace(/^ *(?:- (?:\[[ x]\] )?|\d+\. )/gm, ''));

/** Whether all characters of `part` come in `whole`, in this order. Lists typed with marks pass too. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}
