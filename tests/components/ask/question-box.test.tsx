// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAskKey } from '../../../components/ask/ask-key.ts';
import { QuestionBox } from '../../../components/ask/QuestionBox.tsx';
import { useDraft } from '../../../components/ask/use-draft.ts';

const key = {
  key: 'Enter',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 13,
};

test.each([
  [{}, true],
  [{ ctrlKey: true }, true],
  [{ shiftKey: true }, false],
  [{ altKey: true }, false],
  [{ isComposing: true }, false],
  [{ keyCode: 229 }, false],
  [{ key: 'a' }, false],
])('Enter with %o asks: %s', (change, asks) => {
  expect(isAskKey({ ...key, ...change })).toBe(asks);
});

describe('in the page', () => {
  let root: Root;
  let container: HTMLElement;

  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
  });
  afterEach(() => {
    act(() => root.unmount());
    container.remove();
  });

  const box = () => {
    const found = container.querySelector('textarea');
    if (!found) throw new Error('no box');
    return found;
  };
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    act(() => void box().dispatchEvent(event));
    return event.defaultPrevented;
  };

  function Asking({ onAsk }: { onAsk: () => void }) {
    const [text, setText] = useState('How high?');
    return (
      <QuestionBox
        value={text}
        label="Question"
        placeholder=""
        rows={2}
        hasFocusFirst
        onChange={setText}
        onAsk={onAsk}
      />
    );
  }

  test('Enter asks once and makes no new line; Shift+Enter and a composed word do not ask', () => {
    let asked = 0;
    act(() => root.render(<Asking onAsk={() => asked++} />));
    expect(press({ shiftKey: true })).toBe(false);
    expect(press({ isComposing: true })).toBe(false);
    expect(asked).toBe(0);
    expect(press({})).toBe(true);
    expect(asked).toBe(1);
  });

  test('the box has the focus, with the cursor at the end of what is in it', () => {
    act(() => root.render(<Asking onAsk={() => undefined} />));
    expect(document.activeElement).toBe(box());
    expect(box().selectionStart).toBe('How high?'.length);
  });

  function Drafting({ draft }: { draft: string }) {
    const [text, setText] = useDraft(draft);
    return <textarea value={text} onChange={(event) => setText(event.currentTarget.value)} />;
  }
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box(), text);
      box().dispatchEvent(new Event('input', { bubbles: true }));
    });

  test('a captured text comes into an untouched box', () => {
    act(() => root.render(<Drafting draft="" />));
    act(() => root.render(<Drafting draft="from the page" />));
    expect(box().value).toBe('from the page');
  });

  test('and never over what was written meanwhile', () => {
    act(() => root.render(<Drafting draft="" />));
    type('my own');
    act(() => root.render(<Drafting draft="from the page" />));
    expect(box().value).toBe('my own');
  });
});
