import { allMatches, firstMatch } from '../true-document.ts';

/** An editor that draws the lines in view, and its selection as boxes behind them. Its text is kept by its script. */
export interface VirtualEditor {
  readonly root: string;
  /** What takes the keys for the text; other fields in the editor (its search box) are fields of their own. */
  readonly keys: string;
  /** One line of text, in any order. */
  readonly line: string;
  readonly selectionBox: string;
  /** Tells the lines that go on from the one above, where a long one is wrapped. */
  continuations?(root: Element): (line: Element) => boolean;
  /** Whether lines are missing, above, below, or folded away. `lines` from top to bottom. */
  isPartial(root: Element, lines: readonly Element[]): boolean;
}

/** One line for each of them. CodeMirror 6 is none: it is an editable element, with gaps (`has-gaps.ts`). */
export const virtualEditors: readonly VirtualEditor[] = [
  {
    root: '.CodeMirror',
    keys: '.CodeMirror > div > textarea, .CodeMirror-code[contenteditable]',
    line: '.CodeMirror-code .CodeMirror-line',
    selectionBox: '.CodeMirror-selected',
    isPartial: (root, lines) =>
      isHigher(root, '.CodeMirror-sizer', lines) || firstMatch(root, '.CodeMirror-foldmarker') !== null,
  },
  {
    root: '.ace_editor',
    keys: '.ace_text-input',
    line: '.ace_line_group, .ace_line:not(.ace_line_group .ace_line)',
    selectionBox: '.ace_selection',
    isPartial: (root, lines) =>
      isHigher(root, '.ace_scrollbar-v .ace_scrollbar-inner', lines) || firstMatch(root, '.ace_fold') !== null,
  },
  {
    root: '.monaco-editor',
    keys: '.native-edit-context, textarea.inputarea',
    line: '.view-line',
    selectionBox: '.selected-text',
    continuations: continuationsByNumber,
    isPartial: (root, lines) => isScrolled(root, lines) || firstMatch(root, '.inline-folded, .mtkoverflow') !== null,
  },
];

/** Whether an element that is as high as all lines together is higher than those that are there. */
function isHigher(root: Element, selector: string, lines: readonly Element[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  const all = firstMatch<HTMLElement>(root, selector);
  if (!first || !last || !all) return false;
  const top = first.getBoundingClientRect().top;
  const { bottom, height } = last.getBoundingClientRect();
  // The scroll bar that tells it may be hidden, when nothing has to be scrolled: its style tells it still.
  const allHeight = all.offsetHeight || Number.parseFloat(all.style.height) || 0;
  return allHeight - (bottom - top) > Math.min(height, 40) * 1.5;
}

/**
 * Monaco tells no height of its lines, since it lets people scroll beyond the last: lines are missing above if the
 * first does not stand at the very top, and may be missing below unless there is room under the last.
 */
function isScrolled(root: Element, lines: readonly Element[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  const container = firstMatch<HTMLElement>(root, '.view-lines');
  if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement) || !container) return false;
  const { bottom, height } = last.getBoundingClientRect();
  const isFirstThere = Number.parseFloat(first.style.top) <= height;
  const isAtEnd = Number.parseFloat(last.style.top) + height >= container.offsetHeight - 1;
  const hasRoomBelow = bottom < root.getBoundingClientRect().bottom - height;
  return !isFirstThere || (!isAtEnd && !hasRoomBelow);
}

/** Monaco makes a line of every row; of a wrapped one, only the first row has a number. */
function continuationsByNumber(root: Element): (line: Element) => boolean {
  const numbers = allMatches(root, '.line-numbers').filter(({ textContent }) => /\S/.test(textContent ?? ''));
  const tops = new Set(numbers.map((number) => Math.round(number.getBoundingClientRect().top)));
  return (line) => tops.size > 0 && !tops.has(Math.round(line.getBoundingClientRect().top));
}
