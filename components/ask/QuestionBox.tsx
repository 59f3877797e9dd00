import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isAskKey } from './ask-key.ts';

interface QuestionBoxProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly rows: number;
  readonly hasFocusFirst?: boolean;
  /** Takes the focus whenever this becomes another thing. */
  readonly focusOn?: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onAsk: () => void;
}

/** Where a question is written. Enter asks, Shift+Enter is a new line; it grows with its text. */
export function QuestionBox(props: QuestionBoxProps) {
  const { value, label, placeholder, rows, hasFocusFirst, focusOn, onChange, onAsk } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useGrowth(box, value);
  useLayoutEffect(() => {
    if (!hasFocusFirst || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [hasFocusFirst]);
  useEffect(() => {
    if (focusOn !== undefined) box.current?.focus();
  }, [focusOn]);
  const askOnEnter = (event: KeyboardEvent) => {
    if (!isAskKey(event.nativeEvent)) return;
    event.preventDefault();
    onAsk();
  };
  return (
    <textarea
      ref={box}
      className="field"
      dir="auto"
      rows={rows}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={askOnEnter}
    />
  );
}

/** For browsers without `field-sizing`: the height follows the text, up to the CSS limit. */
function useGrowth(box: RefObject<HTMLTextAreaElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text in the box.
  useLayoutEffect(() => {
    if (!box.current || CSS.supports('field-sizing', 'content')) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  }, [box, value]);
}
