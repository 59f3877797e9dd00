import type { ReadText } from '../../frame-reading.ts';
import { parentAcrossRoots } from '../focus.ts';
import { shorten } from '../shorten.ts';
import { virtualEditors } from './virtual-editors.ts';

/** What an editor shows of its text, line by line as a person sees it. */
export interface EditorReading {
  readonly text: string;
  /** Lines outside of what is visible, or folded away, are not on the page. */
  readonly isPartial: boolean;
  readonly selection?: { readonly text: string; readonly isPartial?: boolean };
}

/** An editor that draws only the lines in view and keeps its text away from the page. */
export interface VirtualEditor {
  readonly selector: string;
  /** Reads the editor's root, or undefined where this part of it is not the text. `active`: what has the focus. */
  read(root: Element, active: Element): EditorReading | undefined;
}

/** How far up an editor's root is looked for. */
const ancestorLimit = 20;

/** Reads the focused editor, if it is one of those that are not fields. */
export function readVirtualEditor(
  active: Element,
  maxLength: number,
): { selection?: ReadText; field: ReadText } | undefined {
  let root: Element | null = active;
  for (let step = 0; root && step < ancestorLimit; step += 1) {
    const found: Element = root;
    const editor = virtualEditors.find(({ selector }) => Element.prototype.matches.call(found, selector));
    const reading = editor?.read(root, active);
    if (reading) {
      const { text, isPartial, selection } = reading;
      return {
        ...(selection && {
          selection: shorten(selection.text, maxLength, {
            isDrawnSelection: true,
            isPartial: selection.isPartial ?? false,
          }),
        }),
        field: shorten(text, maxLength, { isPartial }),
      };
    }
    root = parentAcrossRoots(root);
  }
  return undefined;
}
