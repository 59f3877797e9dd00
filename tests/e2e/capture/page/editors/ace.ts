import ace from 'ace-code';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place, text) => {
  place.style.height = '200px';
  const editor = ace.edit(place, { value: text });
  if (place.getRootNode() instanceof ShadowRoot) editor.renderer.attachToShadowRoot();
};
