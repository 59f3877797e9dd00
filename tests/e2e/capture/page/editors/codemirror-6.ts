import { basicSetup, EditorView } from 'codemirror';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (parent, doc) => {
  const height = EditorView.theme({ '&': { height: '200px' }, '.cm-scroller': { overflow: 'auto' } });
  new EditorView({
    parent,
    doc,
    root: parent.getRootNode() as Document | ShadowRoot,
    extensions: [basicSetup, height],
  });
};
