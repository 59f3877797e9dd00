import 'trix';
import 'trix/dist/trix.css';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = async (place) => {
  const editor = document.createElement('trix-editor');
  const initialized = new Promise((resolve) => editor.addEventListener('trix-initialize', resolve, { once: true }));
  place.append(editor);
  await initialized;
};
