import type { ElementContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

/** What a stretch of code is, as far as it has a colour: words of the language, values, remarks. */
export type TokenKind = 'key' | 'str' | 'com';

/** Offsets into the code, end exclusive. Tokens are in order and do not overlap. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** What models mostly write; each brings its other names (`js`, `html`, `sh`) along. */
const lowlight = createLowlight({
  bash,
  c,
  cpp,
  csharp,
  css,
  go,
  java,
  javascript,
  json,
  php,
  python,
  rust,
  sql,
  typescript,
  xml,
  yaml,
});

const kinds: Readonly<Record<string, TokenKind>> = {
  'hljs-keyword': 'key',
  'hljs-built_in': 'key',
  'hljs-type': 'key',
  'hljs-literal': 'key',
  'hljs-name': 'key',
  'hljs-selector-tag': 'key',
  'hljs-meta': 'key',
  'hljs-string': 'str',
  'hljs-number': 'str',
  'hljs-regexp': 'str',
  'hljs-symbol': 'str',
  'hljs-comment': 'com',
  'hljs-quote': 'com',
};

/** The coloured stretches of `code`; undefined for a language that is not known. The language is never guessed. */
export function highlightCode(code: string, language: string): readonly Token[] | undefined {
  if (!lowlight.registered(language)) return undefined;
  const tokens: Token[] = [];
  let at = 0;
  const visit = (node: ElementContent, outer: TokenKind | undefined) => {
    if (node.type === 'text') {
      const start = at;
      at += node.value.length;
      const last = tokens.at(-1);
      if (outer && last?.end === start && last.kind === outer) tokens[tokens.length - 1] = { ...last, end: at };
      else if (outer) tokens.push({ start, end: at, kind: outer });
    } else if (node.type === 'element') {
      const { className } = node.properties;
      const [first] = Array.isArray(className) ? className : [];
      // Inside a template string stands code again, which has no colour of its own.
      const own = first === 'hljs-subst' ? undefined : (kinds[String(first)] ?? outer);
      for (const child of node.children) visit(child, own);
    }
  };
  for (const child of lowlight.highlight(language, code).children)
    if (child.type !== 'doctype') visit(child, undefined);
  return tokens;
}
