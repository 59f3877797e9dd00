import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/**
 * A dollar sign is money far more often than a formula: only `$$` opens one. Bare addresses are left as the text they are:
 * to find them the parser would try every letter.
 */
const extensions = [withoutAddresses(gfm()), math({ singleDollarTextMath: false })];

/** Every line of a text could open a table: a third of the parser's time goes into finding that none does. */
const extensionsWithoutTables = [withoutTables(withoutAddresses(gfm())), math({ singleDollarTextMath: false })];
/** The line below a table's head has one of these. */
const MAY_HOLD_TABLE = /\||:-|-:/;

/** The transforms of GFM look for bare addresses once more and lose the positions of the text around them. */
const treeExtensions = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mathFromMarkdown(),
];

type Extension = ReturnType<typeof gfm>;

/** Formulas in TeX brackets, as models write them. Bounded, and never across an empty line. */
const BRACKET_FORMULA = /\\\[((?:(?!\n[ \t]*\n|\\\[)[\s\S]){1,2000}?)\\\]/g;
const FORMULA_SIGN = /[=\\^_×÷≈]/;

/**
 * Beyond these the parser's time grows with the square of the text: marks or open brackets in one paragraph, spaces,
 * quote marks, list signs or footnote labels in front of a line, the text as a whole. Real answers stay far below.
 */
const MOST_MARKS = 5000;
const MOST_OPEN_BRACKETS = 500;
const MARKS = new Set('*_[~`');
const DEEPEST = /^\uFEFF?(?:[ \t]{120}|(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\s]+\]:)){40})/m;
const LONGEST = 400_000;

function withoutAddresses(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const all = Array.isArray(constructs) ? constructs : constructs ? [constructs] : [];
    return [code, all.filter(({ name }) => !name?.endsWith('Autolink'))] as const;
  });
  return { ...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)) };
}

function withoutTables(extension: Extension): Extension {
  const { flow: _, ...rest } = extension;
  return rest;
}

/** Whether Markdown can be parsed in time about linear to its length. */
export function isTameMarkdown(markdown: string): boolean {
  if (markdown.length > LONGEST || DEEPEST.test(markdown)) return false;
  if (markdown.length < MOST_MARKS) return true;
  return markdown.split(/\n[ \t]*\n/).every((paragraph) => {
    if (paragraph.length < MOST_MARKS) return true;
    let marks = 0;
    let open = 0;
    let mostOpen = 0;
    for (const unit of paragraph) {
      if (MARKS.has(unit)) marks += 1;
      if (unit === '[') open += 1;
      else if (unit === ']') open = Math.max(0, open - 1);
      mostOpen = Math.max(mostOpen, open);
    }
    return marks < MOST_MARKS && mostOpen < MOST_OPEN_BRACKETS;
  });
}

/** Parses an answer; positions are UTF-16 offsets into `markdown`. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(withDollarFormulas(markdown), {
    extensions: MAY_HOLD_TABLE.test(markdown) ? extensions : extensionsWithoutTables,
    mdastExtensions: treeExtensions,
  });
}

/** `\[x = y\]` → `$$x = y$$`, so that the parser knows it; every character keeps its place. */
function withDollarFormulas(markdown: string): string {
  if (!markdown.includes('\\[')) return markdown;
  return markdown.replace(BRACKET_FORMULA, (whole, inside: string) =>
    FORMULA_SIGN.test(inside) ? `$$${inside}$$` : whole,
  );
}
