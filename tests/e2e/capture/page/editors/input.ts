import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, text) => {
  const input = document.createElement('input');
  input.style.cssText = 'width: 100%; height: 3rem; font-size: 1rem';
  input.value = text;
  place.append(input);
};
