import { Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { MountEditor } from '../mount-editor.ts';

function DraftEditor() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  return <Editor editorState={state} onChange={setState} placeholder="Write here…" />;
}

export const mount: MountEditor = (place) => {
  place.style.border = '1px solid';
  createRoot(place).render(<DraftEditor />);
};
