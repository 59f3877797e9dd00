import type { ReadText } from '../../frame-reading.ts';
import { parentAcrossRoots } from '../focus.ts';
import { withoutFillers } from '../read-field.ts';
import { shorten } from '../shorten.ts';
import { allMatches, firstMatch } from '../true-document.ts';
import { textInBoxes } from './text-in-boxes.ts';
import { type VirtualEditor, virtualEditors } from './virtual-editors.ts';

/** How far up an editor's root is looked for. */
const ancestorLimit = 20;
/** Most lines that are read: several screens. More than an editor draws, unless it is told to draw all. */
const lineLimit = 5_000;

export interface EditorReading {
  readonly selection?: ReadText;
  readonly field: ReadText;
}

/** Reads the focused editor, if it is one of those that are no fields: what it shows, as a person sees it. */
export function readVirtualEditor(active: Element, maxLength: number): EditorReading | undefined {
  const found = findEditor(active);
  if (!found) return undefined;
  const { root, editor } = found;
  const lines = allMatches(root, editor.line)
    .slice(0, lineLimit)
    .map((element) => ({ element, top: element.getBoundingClientRect().top }))
    .sort((one, other) => one.top - other.top)
    .map(({ element }) => element);
  const continues = editor.continuations?.(root) ?? (() => false);
  const isPartial = lines.length === lineLimit || editor.isPartial(root, lines);

  let text = '';
  for (const line of lines) text += `${text === '' || continues(line) ? '' : '\n'}${line.textContent ?? ''}`;
  const boxes = allMatches(root, editor.selectionBox).map((box) => box.getBoundingClientRect());
  const selected = boxes.length > 0 ? textInBoxes(lines, boxes, continues) : undefined;
  return {
    ...(selected &&
      selected.text !== '' && {
        selection: shorten(withoutFillers(selected.text), maxLength, {
          isDrawnSelection: true,
          // What is selected beyond the lines in view is not there to be read.
          ...(isPartial && selected.reachesAnEnd && { isPartial }),
        }),
      }),
    field: shorten(withoutFillers(text), maxLength, isPartial ? { isPartial } : {}),
  };
}

function findEditor(active: Element): { root: Element; editor: VirtualEditor } | undefined {
  let root: Element | null = active;
  for (let step = 0; root && step < ancestorLimit; step += 1) {
    const around: Element = root;
    const editor = virtualEditors.find((one) => Element.prototype.matches.call(around, one.root));
    // The outer of two elements with that name may be the root; both hold the lines.
    if (editor && firstMatch(around, editor.line)) {
      return Element.prototype.matches.call(active, editor.keys) ? { root: around, editor } : undefined;
    }
    root = parentAcrossRoots(root);
  }
  return undefined;
}
