import 'codemirror5/lib/codemirror.css';
import CodeMirror from 'codemirror5';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, value) => {
  CodeMirror(place, { value, lineNumbers: true }).setSize(null, 200);
};
