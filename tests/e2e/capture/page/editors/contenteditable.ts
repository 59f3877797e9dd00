import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, text) => {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.style.cssText = 'min-height: 5rem; border: 1px solid';
  editable.innerText = text;
  place.append(editable);
};
