import { parseSync } from 'vite';

/** Attributes that a person reads or hears. */
const spokenAttributes = new Set(['alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title']);

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The words that a component puts on screen itself, instead of taking them from the locale files. */
export function findHardCodedTexts(path: string, code: string): string[] {
  const found: string[] = [];
  const add = (text: unknown) => {
    const words = String(text).trim();
    // An address is the same in every language.
    if (/\p{L}/u.test(words) && !URL.canParse(words)) found.push(words);
  };
  visit(parseSync(path, code).program, (node) => {
    if (node.type === 'JSXText') add(node.value);
    if (node.type === 'JSXAttribute') {
      const name = isNode(node.name) ? node.name.name : undefined;
      if (typeof name === 'string' && spokenAttributes.has(name)) for (const text of textsOf(node.value)) add(text);
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = Array.isArray(node.children) ? node.children.filter(isNode) : [];
      const drawn = children.filter((child) => child.type === 'JSXExpressionContainer');
      for (const child of drawn) for (const text of textsOf(child)) add(text);
    }
  });
  return found;
}

/** What an expression can come to, as far as it is written out in place. */
function textsOf(node: unknown): unknown[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return Array.isArray(node.quasis) ? node.quasis.map(({ value }) => value.cooked) : [];
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    default:
      return [];
  }
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  else if (isNode(value)) {
    see(value);
    for (const one of Object.values(value)) visit(one, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
