import { activeElementOf, documentHasFocus } from './true-document.ts';

/** The element that has the focus of this frame, in whichever shadow root it stands. */
export function deepestActive(): Element | null {
  let element = activeElementOf(document);
  while (element) {
    const root = shadowRootOf(element);
    const inner = root && activeElementOf(root);
    if (!inner) return element;
    element = inner;
  }
  return null;
}

/** The shadow root of an element, open or closed: extensions may ask for closed ones too. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
  };
  const inFirefox = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  try {
    return (
      element.shadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? inFirefox.openOrClosedShadowRoot ?? null
    );
  } catch {
    return element.shadowRoot;
  }
}

/** The element around this one, out of shadow roots too. */
export function parentAcrossRoots(element: Element): Element | null {
  const parent = element.parentElement;
  if (parent) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether the focus is in this very frame, by its own and its ancestors' active elements. */
export function isOnFocusPath(): boolean {
  let view: Window = window;
  try {
    while (view !== view.parent) {
      const frame = view.frameElement;
      // Another site's ancestor cannot be asked; the injection would not have come this far into it.
      if (!frame) return documentHasFocus();
      if (activeElementOf(frame.getRootNode() as Document | ShadowRoot) !== frame) return false;
      view = view.parent;
    }
    return true;
  } catch {
    return documentHasFocus();
  }
}
