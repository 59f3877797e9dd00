import { attributeOf, firstMatch } from './true-document.ts';

/**
 * Gives the mark in front of a list item as a person sees it: `- `, `3. `, or nothing where the list shows none. Items
 * are to come in their order: a number is counted on from the item before it.
 */
export function createListMarks(): (item: Element) => string {
  const numbers = new Map<Element, number>();

  return function listMark(item) {
    const list = item.parentElement;
    const indent = '  '.repeat(listDepth(item));
    const checked = checkedState(item);
    if (checked !== undefined) return `${indent}- [${checked ? 'x' : ' '}] `;
    if (!list || !/^(UL|OL|MENU)$/.test(list.tagName)) return '';
    // Quill writes every list as an `<ol>` and says which kind it is on the item.
    const kind = attributeOf(item, 'data-list');
    const isNumbered = kind === '' ? list.tagName === 'OL' : kind === 'ordered';
    if (isNumbered) {
      const before = itemBefore(item, kind);
      const number = before ? (numbers.get(before) ?? 0) + 1 : list instanceof HTMLOListElement ? list.start : 1;
      numbers.set(item, number);
      return `${indent}${number}. `;
    }
    // Menus of a page are lists too, without marks.
    const isMarked = kind !== '' || getComputedStyle(item).listStyleType !== 'none' || hasDrawnMark(item);
    return isMarked ? `${indent}- ` : '';
  };
}

/** Deepest list that is told apart by its indent. */
const deepest = 8;

function listDepth(item: Element): number {
  // Quill and Draft.js keep nested items beside each other and write their depth into a class.
  const depth = /(?:ql-indent-|unorderedListItemDepth|orderedListItemDepth|-depth)(\d)/.exec(
    attributeOf(item, 'class'),
  );
  if (depth) return Number(depth[1]);
  let count = 0;
  let list = item.parentElement?.parentElement?.closest('ul, ol');
  const root = item.closest('[contenteditable=true], body');
  while (list && count < deepest && root?.contains(list)) {
    count += 1;
    list = list.parentElement?.closest('ul, ol');
  }
  return count;
}

/** The item that this one is counted on from: the one before it that is as deep, and of the same kind. */
function itemBefore(item: Element, kind: string): Element | undefined {
  const depth = listDepth(item);
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling) {
    const beforeDepth = listDepth(before);
    if (beforeDepth < depth) return undefined;
    if (beforeDepth > depth || before.tagName !== 'LI') continue;
    return attributeOf(before, 'data-list') === kind ? before : undefined;
  }
  return undefined;
}

function checkedState(item: Element): boolean | undefined {
  const state =
    attributeOf(item, 'data-list') || attributeOf(item, 'data-checked') || attributeOf(item, 'aria-checked');
  if (/^(checked|true)$/.test(state)) return true;
  if (/^(unchecked|false)$/.test(state)) return false;
  const box = firstMatch<HTMLInputElement>(item, ':scope > input[type=checkbox], :scope > label input[type=checkbox]');
  return box?.checked;
}

/** A mark drawn by the style of the page instead of by the list. */
function hasDrawnMark(item: Element): boolean {
  return [item, item.firstElementChild].some((element) => {
    const content = element ? getComputedStyle(element, '::before').content : 'none';
    return content !== 'none' && content !== 'normal' && content !== '""';
  });
}
