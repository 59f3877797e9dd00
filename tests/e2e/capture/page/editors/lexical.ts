import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place) => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.style.cssText = 'min-height: 5rem; border: 1px solid';
  place.append(root);
  const editor = createEditor({
    namespace: 'test',
    nodes: [ListNode, ListItemNode],
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  editor.setRootElement(root);
};
