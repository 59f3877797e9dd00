import type { VirtualEditor } from './read-virtual-editor.ts';

/** One line for each editor that keeps only a part of its text on the page. */
export const virtualEditors: readonly VirtualEditor[] = [];
