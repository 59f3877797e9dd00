import type { Nodes, Root } from 'mdast';

const signs = /\\[()[\]]|\n[ \t]*\r?\n/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Writes `\( … \)` and `\[ … \]`, which Markdown does not know and models use, as `$$ … $$`. Both are two characters
 * long, so every offset stays what it was. Code is left alone.
 */
export function unifyMathDelimiters(source: string, parse: (text: string) => Root): string {
  const formulas = bracketFormulas(source);
  if (formulas.length === 0) return source;
  const code = codeRanges(parse(source));
  let unified = '';
  let at = 0;
  for (const { start, end } of formulas) {
    const inner = source.slice(start + 2, end - 2);
    if (inner.includes('$') || code.some((range) => range.start < end && range.end > start)) continue;
    unified += `${source.slice(at, start)}$$${inner}$$`;
    at = end;
  }
  return unified + source.slice(at);
}

/** The formulas between brackets, each within one paragraph. One pass, whatever is opened and never closed. */
function bracketFormulas(source: string): Stretch[] {
  const formulas: Stretch[] = [];
  let round: number | undefined;
  let square: number | undefined;
  for (const { 0: sign, index } of source.matchAll(signs)) {
    if (sign === '\\(') round ??= index;
    else if (sign === '\\[') square ??= index;
    else {
      const start = sign === '\\)' ? round : sign === '\\]' ? square : undefined;
      if (start !== undefined && index > start + 2) formulas.push({ start, end: index + 2 });
      else if (sign === '\\)' || sign === '\\]') continue;
      round = undefined;
      square = undefined;
    }
  }
  return formulas;
}

function codeRanges(node: Nodes): Stretch[] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    return [{ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }];
  }
  return 'children' in node ? node.children.flatMap((child) => codeRanges(child)) : [];
}
