import 'monaco-editor/editor/contrib/contextmenu/browser/contextmenu';
import * as monaco from 'monaco-editor/editor/editor.api';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, value) => {
  place.style.height = '200px';
  // Word suggestions would take the Enter of a test.
  monaco.editor.create(place, { value, quickSuggestions: false, minimap: { enabled: false } });
};
