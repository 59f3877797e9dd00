/** A piece of HTML in which everything that came from outside is escaped. */
export interface Html {
  readonly html: string;
}

export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Builds HTML: what is put into the template is text, unless it is HTML that was built so itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: String.raw({ raw: strings }, ...parts.map(toHtml)) };
}

/** HTML from somewhere that is known to write only harmless elements: the typesetter of formulas, our own styles. */
export function trusted(text: string): Html {
  return { html: text };
}

export function join(parts: readonly Html[], between: string): Html {
  return { html: parts.map((part) => part.html).join(escapeHtml(between)) };
}

/** A heading of a level that depends on where it stands; 6 is the deepest there is. */
export function heading(level: number, attributes: Html, content: HtmlPart): Html {
  const tag = `h${Math.min(6, level)}`;
  return { html: `<${tag}${attributes.html}>${toHtml(content)}</${tag}>` };
}

function toHtml(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (isList(part)) return part.map(toHtml).join('');
  return part.html;
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
