import type { ReactNode } from 'react';

const token = /<(b|kbd|code)>(.*?)<\/\1>/g;

/** A text of the locale files with `<b>`, `<kbd>` and `<code>` in it as elements. Anything else stays text. */
export function RichText({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const [whole, tag, inner] = match;
    const Tag = tag as 'b' | 'kbd' | 'code';
    parts.push(text.slice(from, match.index), <Tag key={match.index}>{inner}</Tag>);
    from = match.index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}
