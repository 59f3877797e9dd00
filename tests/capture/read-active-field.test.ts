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
const fieldText = () => read().field?.text;

beforeEach(() => {
  vi.restoreAllMocks();
  // This DOM has no layout: everything would be too small to be seen.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 200, 40));
  document.getSelection()?.removeAllRanges();
});

describe('readActiveField', () => {
  it('reads the whole field, with its new lines', () => {
    page('<textarea id="focus">one\ntwo\n\nthree</textarea>', 0);
    expect(read()).toEqual({ hasFocus: true, field: { text: 'one\ntwo\n\nthree' } });
  });

  it('reads what is selected in a field', () => {
    page('<textarea id="focus">one\ntwo\nthree</textarea>', 4, 7);
    expect(read()).toMatchObject({ selection: { text: 'two' } });
  });

  it.each(['text', 'search', 'url', 'tel', 'email', 'number'])('reads an input of type %s', (type) => {
    page(`<input id="focus" type="${type}" value="42">`);
    expect(fieldText()).toBe('42');
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
    expect(fieldText()).toBe('deep');
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
    expect(read()).toEqual({ hasFocus: true, note: 'secret-field' });
    expect(wasRead).toBe(false);
  });

  it('refuses a name beside a password', () => {
    page('<form><input id="focus" value="ann"><input type="password"></form>', 0);
    expect(read()).toEqual({ hasFocus: true, note: 'secret-field' });
  });

  it('reads what is selected in a name field beside a password, for that was meant', () => {
    page('<form><input id="focus" value="ann"><input type="password"></form>', 0, 3);
    expect(read()).toEqual({ hasFocus: true, selection: { text: 'ann' } });
  });

  it.each(['compass', 'passage', 'opinion', 'spinning'])('does not take a field called %s for a secret', (name) => {
    page(`<input id="focus" name="${name}" value="north">`);
    expect(fieldText()).toBe('north');
  });

  it.each([
    ['nothing at all', '<p>Some text.</p>', 'nothing-there'],
    ['an empty field', '<textarea id="focus">  </textarea>', 'empty-field'],
  ])('says why with %s', (_, html, note) => {
    page(html);
    expect(read()).toMatchObject({ note });
  });

  it('shortens what is too long, and says so', () => {
    page(`<textarea id="focus">${'x'.repeat(2_000)}</textarea>`, 0);
    expect(read(1_000)).toMatchObject({ field: { text: 'x'.repeat(1_000), fullLength: 2_000 } });
  });
});
