/** The key code that old input methods report for a key that belongs to the word being composed. */
const composingKeyCode = 229;

type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'
>;

/** Enter alone, or with Ctrl or Command, asks. Never while a Chinese or Japanese word is being composed. */
export function isAskKey(event: PressedKey): boolean {
  if (event.isComposing || event.keyCode === composingKeyCode) return false;
  return event.key === 'Enter' && !event.shiftKey && !event.altKey;
}
