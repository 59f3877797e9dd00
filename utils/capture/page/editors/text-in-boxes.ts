import { createWalker } from '../true-document.ts';

/** Most characters that are measured: a screen full of them. */
const measureLimit = 30_000;

export interface BoxedText {
  readonly text: string;
  /** The first or the last line is in it: more may be selected out of view. */
  readonly reachesAnEnd: boolean;
}

/**
 * The text over which an editor draws the boxes of its selection: every character whose middle is in one. Editors that
 * draw their own selection tell nobody else what is in it, and this is what a person sees as selected.
 */
export function textInBoxes(
  lines: readonly Element[],
  boxes: readonly DOMRect[],
  continues: (line: Element) => boolean,
): BoxedText {
  const range = document.createRange();
  let measured = 0;
  let text = '';
  let hasText = false;
  let reachesAnEnd = false;

  lines.forEach((line, index) => {
    const { top, height } = line.getBoundingClientRect();
    const beside = boxes.filter((box) => box.top < top + height - 2 && box.bottom > top + 2);
    if (beside.length === 0) return;
    if (index === 0 || index === lines.length - 1) reachesAnEnd = true;
    if (hasText && !continues(line)) text += '\n';
    hasText = true;
    const walker = createWalker(line);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      for (let at = 0; at < node.length && measured < measureLimit; at += 1) {
        measured += 1;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (isIn(range.getBoundingClientRect(), beside)) text += node.data[at];
      }
    }
  });
  return { text, reachesAnEnd: reachesAnEnd || measured >= measureLimit };
}

function isIn({ left, top, width, height }: DOMRect, boxes: readonly DOMRect[]): boolean {
  const x = left + width / 2;
  const y = top + height / 2;
  return boxes.some((box) => x > box.left && x < box.right && y > box.top - 2 && y < box.bottom + 2);
}
