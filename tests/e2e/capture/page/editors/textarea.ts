import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, text) => {
  const textarea = document.createElement('textarea');
  textarea.style.cssText = 'width: 100%; height: 10rem; font: 16px/24px monospace; padding: 0';
  textarea.value = text;
  place.append(textarea);
};
