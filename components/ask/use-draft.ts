import { useState } from 'react';

/**
 * The text in the question box. A text from outside (a capture, a question to edit) replaces it, unless the person has
 * begun to write in the meantime.
 */
export function useDraft(given: string): [string, (text: string) => void] {
  const [text, setText] = useState(given);
  const [taken, setTaken] = useState(given);
  if (given !== taken) {
    setTaken(given);
    if (text === taken) setText(given);
  }
  return [text, setText];
}
