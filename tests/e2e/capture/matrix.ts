/** What is known of capture on real editors: the end-to-end test runs it, and `docs/capture.md` is written from it. */

export const situations = ['typed', 'selection', 'shadow', 'frame'] as const;
export const gestures = ['menu', 'shortcut'] as const;
export type Situation = (typeof situations)[number];
export type Gesture = (typeof gestures)[number];

/**
 * `read`: the text, line by line as a person sees it. `unseen`: refused with a line that offers to paste.
 * `own-menu`: the editor shows a menu of its own, so that ours cannot be reached by a right click. `no-item`: what is
 * under the pointer is no field for the browser, whose menu leaves our item out.
 * `not-there`: the editor itself does not work in this place.
 */
export type CellOutcome = 'read' | 'unseen' | 'own-menu' | 'no-item' | 'not-there';

/** Cells in which there is nothing to press. */
export function isUntested(outcome: CellOutcome): boolean {
  return outcome === 'no-item' || outcome === 'not-there';
}

export interface EditorRow {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Where it comes from on npm. Absent: a part of the browser, or a page of our own. */
  readonly package?: string;
  /** Where a person writes, as a selector; `frame`: in a frame that the editor makes itself. */
  readonly content: string;
  readonly frame?: string;
  /** What stands between two lines that were typed with Enter. Absent: one line is all there can be. */
  readonly lineBreak?: '\n' | '\n\n';
  /** What is not `read`, by situation, or by situation and gesture. */
  readonly but?: Partial<Record<Situation, CellOutcome | Partial<Record<Gesture, CellOutcome>>>>;
}

const ownMenu = { menu: 'own-menu' } as const;
/** Our item is not in the menu of a picture. */
const paintedText = { menu: 'no-item', shortcut: 'unseen' } as const;

export const editorRows: readonly EditorRow[] = [
  { id: 'input', name: 'One-line field', content: 'input' },
  { id: 'textarea', name: 'Text area', content: 'textarea', lineBreak: '\n' },
  { id: 'contenteditable', name: 'Editable element', content: '[contenteditable]', lineBreak: '\n' },
  { id: 'tiptap', name: 'ProseMirror (Tiptap)', package: '@tiptap/core', content: '.ProseMirror', lineBreak: '\n\n' },
  { id: 'codemirror-6', name: 'CodeMirror 6', package: 'codemirror', content: '.cm-content', lineBreak: '\n' },
  {
    id: 'codemirror-5',
    name: 'CodeMirror 5',
    package: 'codemirror5',
    content: '.CodeMirror-lines',
    lineBreak: '\n',
    but: { frame: { menu: 'no-item' } },
  },
  {
    id: 'monaco',
    name: 'Monaco',
    package: 'monaco-editor',
    content: '.view-lines',
    lineBreak: '\n',
    but: { typed: ownMenu, selection: ownMenu, shadow: ownMenu, frame: ownMenu },
  },
  {
    id: 'quill',
    name: 'Quill',
    package: 'quill',
    content: '.ql-editor',
    lineBreak: '\n',
    but: { shadow: 'not-there' },
  },
  { id: 'lexical', name: 'Lexical', package: 'lexical', content: '[contenteditable]', lineBreak: '\n\n' },
  { id: 'slate', name: 'Slate', package: 'slate', content: '[data-slate-editor]', lineBreak: '\n' },
  {
    id: 'tinymce',
    name: 'TinyMCE',
    package: 'tinymce',
    content: 'body',
    frame: 'iframe.tox-edit-area__iframe',
    lineBreak: '\n\n',
  },
  {
    id: 'ckeditor',
    name: 'CKEditor 5',
    package: '@ckeditor/ckeditor5-editor-classic',
    content: '.ck-editor__editable',
    lineBreak: '\n\n',
  },
  { id: 'ace', name: 'Ace', package: 'ace-code', content: '.ace_content', lineBreak: '\n' },
  { id: 'trix', name: 'Trix', package: 'trix', content: 'trix-editor', lineBreak: '\n' },
  {
    id: 'draft',
    name: 'Draft.js',
    package: 'draft-js',
    content: '.public-DraftEditor-content',
    lineBreak: '\n',
    but: { shadow: 'not-there' },
  },
  {
    id: 'canvas',
    name: 'Text painted on a canvas',
    content: 'canvas',
    lineBreak: '\n',
    but: { typed: paintedText, selection: paintedText, shadow: paintedText, frame: paintedText },
  },
];

export function outcomeOf(row: EditorRow, situation: Situation, gesture: Gesture): CellOutcome {
  const but = row.but?.[situation];
  return (typeof but === 'object' ? but[gesture] : but) ?? 'read';
}
