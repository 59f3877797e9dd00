import type { TextMark } from '../description.ts';
import type { MarkedPiece } from '../markdown-reader.ts';
import { type Html, html } from './html.ts';

/** Where two marks lie on one word, the first of these is drawn. */
const strongestFirst = ['differs', 'some', 'only'] as const satisfies readonly TextMark['kind'][];

/** Text with its marks. Each kind has an underline of its own, so that it can be told apart without colour. */
export function drawPieces(pieces: readonly MarkedPiece[]): readonly Html[] {
  return pieces.map(({ text, marks }) => {
    const mark = strongestFirst.flatMap((kind) => marks.filter((one) => one.kind === kind))[0];
    return mark ? html`<mark class="${mark.kind}${mark.isWhole && ' whole'}">${text}</mark>` : html`${text}`;
  });
}
