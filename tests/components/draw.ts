import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** Draws into the page of a test, until the test ends. */
export async function draw(page: ReactNode): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  onTestFinished(() => {
    act(() => root.unmount());
    container.remove();
  });
  await act(async () => root.render(page));
  return container;
}

/** The first element that fits the selector and whose text or label holds `text`. */
export function find(container: ParentNode, selector: string, text = ''): HTMLElement {
  const found = [...container.querySelectorAll<HTMLElement>(selector)].find((element) =>
    `${element.textContent} ${element.getAttribute('aria-label')}`.includes(text),
  );
  if (!found) throw new Error(`No ${selector} with “${text}”.`);
  return found;
}

export function click(element: HTMLElement): Promise<void> {
  return act(async () => element.click());
}

/** Types over what a field holds. */
export function type(field: HTMLElement, text: string): Promise<void> {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  return act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
