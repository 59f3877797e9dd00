import type { CaptureNote } from '../domain.ts';

/** What one frame of a page says of its focus. */
export interface FrameReading {
  /** Whether the focus is in this very frame, by its own and its ancestors' active elements. */
  readonly hasFocus: boolean;
  /** Whether the text is a selection. False: the whole of a field. */
  readonly isSelection: boolean;
  readonly text: string;
  readonly note?: CaptureNote;
}

/**
 * Runs inside a page's frame, injected by `scripting.executeScript`: **self-contained**, no imports, no outer names.
 * Reads the selection, or else the focused field, keeping new lines. Runs in the isolated world: page code cannot
 * reach its functions, but the DOM it reads is the page's and may lie.
 *
 * Secrets are refused before their value is read: passwords, cards, one-time codes, fields that hide what is typed,
 * and any field of a form with a password in it unless something in it is selected.
 *
 * `maxLength`: in UTF-16 units; what is longer is shortened, with a note.
 */
export function readActiveField(maxLength: number): FrameReading {
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const textInputTypes = ['text', 'search', 'url', 'tel', 'email', 'number', ''];
  const secretAutocomplete = /(^|\s)(cc-\S+|current-password|new-password|one-time-code)(\s|$)/i;
  // Names a password field keeps when a page turns it into a text field to show what was typed.
  const secretName = /(^|[^a-z])(password|passwd|passphrase|pwd|passcode|cvc|cvv|csc|otp|totp|pin)([^a-z]|$)/i;

  function deepestActive(): Element | null {
    let element = document.activeElement;
    while (element) {
      const inner: Element | null | undefined = shadowRootOf(element)?.activeElement;
      if (!inner) return element;
      element = inner;
    }
    return null;
  }

  function shadowRootOf(element: Element): ShadowRoot | null {
    const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } })
      .chrome?.dom;
    const firefox = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    try {
      return element.shadowRoot ?? dom?.openOrClosedShadowRoot(element) ?? firefox.openOrClosedShadowRoot ?? null;
    } catch {
      return element.shadowRoot;
    }
  }

  function isOnFocusPath(): boolean {
    let view: Window = window;
    try {
      while (view !== view.parent) {
        const frame = view.frameElement;
        // Another site's ancestor cannot be asked; the injection would not have come this far into it.
        if (!frame) return document.hasFocus();
        const root = frame.getRootNode() as Document | ShadowRoot;
        if (root.activeElement !== frame) return false;
        view = view.parent;
      }
      return true;
    } catch {
      return document.hasFocus();
    }
  }

  function isField(element: Element | null): element is Field {
    return (
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && [...textInputTypes, 'password'].includes(element.type))
    );
  }

  function isSecret(element: Field): boolean {
    if (element.type === 'password') return true;
    if (secretAutocomplete.test(element.getAttribute('autocomplete') ?? '')) return true;
    if (secretName.test(`${element.name} ${element.id}`)) return true;
    const security = getComputedStyle(element).getPropertyValue('-webkit-text-security');
    return security !== '' && security !== 'none';
  }

  function isBesidePassword(element: Field): boolean {
    return element.form?.querySelector('input[type=password]') != null;
  }

  function selectedRange(element: Field): readonly [number, number] | undefined {
    try {
      const { selectionStart, selectionEnd } = element;
      if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return undefined;
      return [selectionStart, selectionEnd];
    } catch {
      // `type=number` and `type=email` have no selection to ask for.
      return undefined;
    }
  }

  function selectionText(element: Element | null): string {
    const root = element?.getRootNode();
    const inShadow = root instanceof ShadowRoot ? (root as { getSelection?: () => Selection | null }) : undefined;
    return (inShadow?.getSelection?.() ?? document.getSelection())?.toString() ?? '';
  }

  function editingHost(element: Element | null): HTMLElement | undefined {
    return element instanceof HTMLElement && element.isContentEditable ? element : undefined;
  }

  function reading(text: string, isSelection: boolean): FrameReading {
    const clean = text.replace(/\r\n?/g, '\n').trim();
    if (clean === '') return { hasFocus, isSelection, text: '', note: 'empty-field' };
    if (clean.length <= maxLength) return { hasFocus, isSelection, text: clean };
    return { hasFocus, isSelection, text: clean.slice(0, maxLength), note: 'shortened' };
  }

  const active = deepestActive();
  // A frame that has the focus says for itself what is selected in it; what the outer page has selected is stale.
  const isFrame = active?.tagName === 'IFRAME' || active?.tagName === 'FRAME';
  const hasFocus = !isFrame && isOnFocusPath();
  if (isFrame) return { hasFocus, isSelection: false, text: '', note: 'frame-closed' };

  if (isField(active)) {
    const secret = { hasFocus, isSelection: false, text: '', note: 'secret-field' } as const;
    if (isSecret(active)) return secret;
    const range = selectedRange(active);
    if (range === undefined && isBesidePassword(active)) return secret;
    return range ? reading(active.value.slice(...range), true) : reading(active.value, false);
  }

  const selected = selectionText(active);
  if (selected.trim() !== '') return reading(selected, true);
  const host = editingHost(active);
  if (host) return reading(host.innerText, false);
  return { hasFocus, isSelection: false, text: '', note: 'nothing-there' };
}
