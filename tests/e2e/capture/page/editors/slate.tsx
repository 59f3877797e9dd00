import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = (place) => {
  const editor = withReact(createEditor());
  createRoot(place).render(
    <Slate editor={editor} initialValue={[{ children: [{ text: '' }] }]}>
      <Editable placeholder="Write here…" style={{ minHeight: '5rem', border: '1px solid' }} />
    </Slate>,
  );
};
