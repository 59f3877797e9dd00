import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (element, text) => {
  new Editor({ element, extensions: [StarterKit], content: text });
};
