// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readActiveField } from '../../utils/capture/read-active-field.ts';

/** Puts HTML on the page and the focus on `#focus`; a field's whole text is selected from `from` to `to`. */
function page(html: string, from?: number, to?: number): void {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>('#focus');
  element?.focus();
  if (from !== undefined && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    element.setSelectionRange(from, to ?? from);
  }
}

const read = (maxLength = 1_000) => readActiveField(maxLength);

beforeEach(() => {
  vi.restoreAllMocks();
  document.getSelection()?.removeAllRanges();
});

describe('readActiveField', () => {
  it('runs from its own source alone, as the browser injects it', () => {
    page('<textarea id="focus">Why?</textarea>');
    const injected = new Function(`return (${readActiveField.toString()})(1000)`) as () => unknown;
    expect(injected()).toMatchObject({ text: 'Why?' });
  });

  it('reads the whole field, with its new lines', () => {
    page('<textarea id="focus">one\ntwo\n\nthree</textarea>', 0);
    expect(read()).toMatchObject({ text: 'one\ntwo\n\nthree', isSelection: false });
  });

  it('reads what is selected in a field', () => {
    page('<textarea id="focus">one\ntwo\nthree</textarea>', 4, 7);
    expect(read()).toMatchObject({ text: 'two', isSelection: true });
  });

  it.each(['text', 'search', 'url', 'tel', 'email', 'number'])('reads an input of type %s', (type) => {
    page(`<input id="focus" type="${type}" value="42">`);
    expect(read().text).toBe('42');
  });

  it('reads a selection on the page', () => {
    page('<p>Why is the sky blue?</p>');
    document.getSelection()?.selectAllChildren(document.querySelector('p') as Node);
    expect(read()).toMatchObject({ text: 'Why is the sky blue?', isSelection: true });
  });

  it('follows the focus into nested shadow roots', () => {
    page('<div id="host"></div>');
    const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('No shadow root.');
    outer.innerHTML = '<div id="inner"></div>';
    const inner = outer.querySelector('#inner')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('No inner shadow root.');
    inner.innerHTML = '<textarea>deep</textarea>';
    inner.querySelector('textarea')?.focus();
    expect(read().text).toBe('deep');
  });

  it.each([
    ['a password', '<input id="focus" type="password" value="hunter2">'],
    ['a card number', '<input id="focus" autocomplete="cc-number" value="4111">'],
    ['a card name among other words', '<input id="focus" autocomplete="billing cc-name" value="A">'],
    ['a one-time code', '<input id="focus" autocomplete="one-time-code" value="123456">'],
    ['a new password shown as text', '<input id="focus" type="text" autocomplete="new-password" value="hunter2">'],
    ['a password shown as text', '<input id="focus" type="text" name="user_password" value="hunter2">'],
    ['a security code by name', '<input id="focus" id="cvc" name="card-cvc" value="123">'],
  ])('refuses %s before it reads the value', (_, html) => {
    page(html);
    let wasRead = false;
    const element = document.querySelector('#focus');
    if (element) {
      Object.defineProperty(element, 'value', {
        get() {
          wasRead = true;
          return 'hunter2';
        },
      });
    }
    expect(read()).toMatchObject({ text: '', note: 'secret-field' });
    expect(wasRead).toBe(false);
  });

  it('refuses a name beside a password', () => {
    page('<form><input id="focus" value="ann"><input type="password"></form>', 0);
    expect(read()).toMatchObject({ text: '', note: 'secret-field' });
  });

  it('reads what is selected in a name field beside a password, for that was meant', () => {
    page('<form><input id="focus" value="ann"><input type="password"></form>', 0, 3);
    expect(read().text).toBe('ann');
  });

  it.each(['compass', 'passage', 'opinion', 'spinning'])('does not take a field called %s for a secret', (name) => {
    page(`<input id="focus" name="${name}" value="north">`);
    expect(read().text).toBe('north');
  });

  it.each([
    ['nothing at all', '<p>Some text.</p>', 'nothing-there'],
    ['an empty field', '<textarea id="focus">  </textarea>', 'empty-field'],
    ['a frame', '<div></div>', 'frame-closed'],
  ])('says why with %s', (_, html, note) => {
    page(html);
    // This DOM loads no frames; one that has the focus is all that is asked for.
    if (note === 'frame-closed') {
      vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.createElement('iframe'));
    }
    expect(read()).toMatchObject({ text: '', note });
  });

  it('shortens what is too long, and says so', () => {
    page(`<textarea id="focus">${'x'.repeat(2_000)}</textarea>`, 0);
    expect(read(1_000)).toMatchObject({ text: 'x'.repeat(1_000), note: 'shortened' });
  });
});
