import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, text) => {
  const inner = document.createElement('div');
  place.append(inner);
  new Quill(inner, { theme: 'snow' }).setText(text);
};
