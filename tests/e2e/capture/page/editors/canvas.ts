import type { MountEditor } from '../mount-editor.ts';

/** Paints its text, and catches the keys in a text area that nobody sees: the way office programs on the web do it. */
export const mount: MountEditor = (place) => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 160;
  canvas.style.border = '1px solid';
  const keys = document.createElement('textarea');
  keys.style.cssText = 'position: absolute; width: 1px; height: 1px; opacity: 0';
  place.append(canvas, keys);
  const context = canvas.getContext('2d');
  const paint = () => {
    context?.clearRect(0, 0, canvas.width, canvas.height);
    if (context) context.font = '16px sans-serif';
    keys.value.split('\n').forEach((line, index) => {
      context?.fillText(line, 8, 24 + index * 24);
    });
  };
  keys.addEventListener('input', paint);
  canvas.addEventListener('mousedown', (event) => {
    event.preventDefault();
    keys.focus();
  });
};
