import type { Nodes, Root } from 'mdast';

const bracketMath = /\\\((?:(?!\n\s*\n)[\s\S])+?\\\)|\\\[(?:(?!\n\s*\n)[\s\S])+?\\\]/g;

/**
 * Writes `\( … \)` and `\[ … \]`, which Markdown does not know and models use, as `$$ … $$`. Both are two characters
 * long, so every offset stays what it was. Code is left alone.
 */
export function unifyMathDelimiters(source: string, parse: (text: string) => Root): string {
  if (!source.includes('\\(') && !source.includes('\\[')) return source;
  const code = codeRanges(parse(source));
  return source.replace(bracketMath, (formula, start: number) => {
    const end = start + formula.length;
    if (formula.includes('$') || code.some((range) => range.start < end && range.end > start)) return formula;
    return `$$${formula.slice(2, -2)}$$`;
  });
}

function codeRanges(node: Nodes): { start: number; end: number }[] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    return [{ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }];
  }
  return 'children' in node ? node.children.flatMap((child) => codeRanges(child)) : [];
}
