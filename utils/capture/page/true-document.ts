/**
 * What a document and an element truly say. A page can name a form or an image `activeElement` or `querySelector`, and
 * `document.activeElement` is then that element, in every world: only the getters of the prototypes cannot be named
 * away.
 */
export function activeElementOf(root: Document | ShadowRoot): Element | null {
  return trueValue<Element | null>(root, 'activeElement');
}

export function selectionOf(root: Document | ShadowRoot): Selection | null {
  // Chromium alone has it on shadow roots; elsewhere the document's own reaches into them.
  const own = prototypeMember(root, 'getSelection') ?? prototypeMember(document, 'getSelection');
  const from = prototypeMember(root, 'getSelection') ? root : document;
  return typeof own?.value === 'function' ? own.value.call(from) : null;
}

export function documentHasFocus(): boolean {
  return Document.prototype.hasFocus.call(document);
}

export function createWalker(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

export function allInDocument<Found extends Element = Element>(selector: string): Found[] {
  return [...(Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Found>)];
}

export function firstMatch<Found extends Element = Element>(root: Element, selector: string): Found | null {
  return Element.prototype.querySelector.call(root, selector) as Found | null;
}

export function allMatches<Found extends Element = Element>(root: Element, selector: string): Found[] {
  return [...(Element.prototype.querySelectorAll.call(root, selector) as NodeListOf<Found>)];
}

export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

function trueValue<Value>(target: object, name: string): Value {
  const member = prototypeMember(target, name);
  return (member?.get ? member.get.call(target) : member?.value) as Value;
}

function prototypeMember(target: object, name: string): PropertyDescriptor | undefined {
  let prototype: object | null = Object.getPrototypeOf(target);
  while (prototype) {
    const member = Object.getOwnPropertyDescriptor(prototype, name);
    if (member) return member;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}
