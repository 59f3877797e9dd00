/** Lines out of view, parts of a very long line, and folded lines in CodeMirror 6; an element without text for each. */
const gaps = '.cm-gap, .cm-line > div[style]:not([class]), .cm-foldPlaceholder';

/** Whether an editable element shows only a part of its text; with a range, whether some of that part is missing. */
export function hasGaps(host: Element, range?: Range): boolean {
  const found = [...(Element.prototype.querySelectorAll.call(host, gaps) as NodeListOf<Element>)];
  return range ? found.some((gap) => range.intersectsNode(gap)) : found.length > 0;
}
