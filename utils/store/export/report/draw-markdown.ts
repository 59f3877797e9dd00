import type { AlignType, Definition, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { ReportLabels, TextMark } from '../description.ts';
import type { MarkdownReader, TextLeaf } from '../markdown-reader.ts';
import { drawPieces } from './draw-pieces.ts';
import { type Html, type HtmlPart, heading, html, trusted } from './html.ts';

interface Context {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly reader: MarkdownReader;
  readonly labels: ReportLabels;
  /** Level of the answer's outermost heading. */
  readonly level: number;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/**
 * An answer's Markdown as HTML. As in the panel, raw HTML is text, images are never loaded, and a link that is no web
 * or mail address is text with its address.
 */
export function drawMarkdown(
  text: string,
  options: Pick<Context, 'marks' | 'reader' | 'labels' | 'level'>,
): readonly Html[] {
  const tree = options.reader.parse(text);
  const depths = tree.children.map((node) => (node.type === 'heading' ? node.depth : Number.POSITIVE_INFINITY));
  const context = { ...options, text, definitions: collectDefinitions(tree) };
  return tree.children.map((node) => drawBlock(node, context, Math.min(...depths)));
}

/** `shallowest`: depth of the outermost heading; undefined inside lists and quotes, where headings have no level. */
function drawBlock(node: RootContent, context: Context, shallowest?: number): Html {
  const inner = (children: readonly RootContent[]) => children.map((child) => drawBlock(child, context));
  switch (node.type) {
    case 'paragraph':
      return html`<p>${drawAll(node.children, context)}</p>`;
    case 'heading':
      return shallowest === undefined
        ? html`<p class="heading">${drawAll(node.children, context)}</p>`
        : heading(context.level + node.depth - shallowest, html``, drawAll(node.children, context));
    case 'thematicBreak':
      return html`<hr>`;
    case 'blockquote':
      return html`<blockquote>${inner(node.children)}</blockquote>`;
    case 'list': {
      const items = node.children.map((item) => html`<li>${drawItem(item, node.spread === true, context)}</li>`);
      if (!node.ordered) return html`<ul>${items}</ul>`;
      return html`<ol start="${node.start ?? 1}">${items}</ol>`;
    }
    case 'table':
      return drawTable(node, context);
    case 'code':
      return html`<figure class="code"><figcaption>${node.lang || context.labels.code}</figcaption><pre dir="ltr"><code>${leaf(node, context)}</code></pre></figure>`;
    case 'math':
      return drawFormula(node.value, node.value, true, context);
    case 'html':
      return html`<p>${leaf(node, context)}</p>`;
    case 'footnoteDefinition':
      return html`<div class="footnote"><sup>${node.label ?? node.identifier}</sup><div>${inner(node.children)}</div></div>`;
    case 'definition':
    case 'yaml':
    case 'tableRow':
    case 'tableCell':
    case 'listItem':
      return html``;
    default:
      return html`${drawInline(node, context)}`;
  }
}

function drawItem(item: ListItem, isLoose: boolean, context: Context): HtmlPart {
  const isSpread = isLoose || item.spread === true;
  const children = item.children.map((child) =>
    child.type === 'paragraph' && !isSpread ? drawAll(child.children, context) : drawBlock(child, context),
  );
  if (item.checked === null || item.checked === undefined) return children;
  const { done, notDone } = context.labels;
  return [
    html`<span class="task" role="img" aria-label="${item.checked ? done : notDone}">${item.checked ? '☑' : '☐'}</span> `,
    children,
  ];
}

function drawTable({ children, align }: Table, context: Context): Html {
  const [head, ...rows] = children;
  const sideOf = (side: AlignType | undefined) => (side ? html` class="${side}"` : undefined);
  const headCells = head?.children.map((cell, column) =>
    cell.children.length === 0
      ? html`<td></td>`
      : html`<th scope="col"${sideOf(align?.[column])}>${drawAll(cell.children, context)}</th>`,
  );
  const rowCells = rows.map(
    (row) =>
      html`<tr>${row.children.map((cell, column) => html`<td${sideOf(align?.[column])}>${drawAll(cell.children, context)}</td>`)}</tr>`,
  );
  return html`<div class="scroller"><table><thead><tr>${headCells}</tr></thead><tbody>${rowCells}</tbody></table></div>`;
}

function drawInline(node: PhrasingContent, context: Context): HtmlPart {
  switch (node.type) {
    case 'text':
      return leaf(node, context);
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? html`<br>` : leaf(node, context);
    case 'emphasis':
      return html`<em>${drawAll(node.children, context)}</em>`;
    case 'strong':
      return html`<strong>${drawAll(node.children, context)}</strong>`;
    case 'delete':
      return html`<s>${drawAll(node.children, context)}</s>`;
    case 'inlineCode':
      return html`<code>${leaf(node, context)}</code>`;
    case 'inlineMath': {
      const written = context.text.slice(node.position?.start.offset, node.position?.end.offset);
      return drawFormula(node.value, written, written.startsWith('\\['), context);
    }
    case 'break':
      return html`<br>`;
    case 'link':
      return drawLink(node.url, node.children, context);
    case 'linkReference':
      return drawLink(context.definitions.get(node.identifier)?.url, node.children, context);
    case 'image':
      return drawImage(node.alt, node.url);
    case 'imageReference':
      return drawImage(node.alt, context.definitions.get(node.identifier)?.url);
    case 'footnoteReference':
      return html`<sup>${node.label ?? node.identifier}</sup>`;
  }
}

function drawAll(nodes: readonly PhrasingContent[], context: Context): readonly HtmlPart[] {
  return nodes.map((node) => drawInline(node, context));
}

function leaf(node: TextLeaf, { reader, text, marks }: Context): HtmlPart {
  return drawPieces(reader.cut(node, text, marks));
}

function drawFormula(tex: string, written: string, isDisplay: boolean, { reader }: Context): Html {
  const mathml = reader.typeset(tex, isDisplay);
  const drawn = mathml === undefined ? html`<code>${written}</code>` : trusted(mathml);
  return html`<span class="formula${isDisplay && ' display'}">${drawn}</span>`;
}

function drawLink(url: string | undefined, children: readonly PhrasingContent[], context: Context): Html {
  const words = drawAll(children, context);
  const plain = plainText(children);
  const link = url === undefined ? undefined : context.reader.link(url);
  if (!link) return html`${words}${url !== undefined && url !== plain && html`<span class="host"> (${url})</span>`}`;
  const host = !plain.includes(link.host) && html`<span class="host"> ${link.host}</span>`;
  return html`<a href="${link.href}" rel="noopener noreferrer">${words}</a>${host}`;
}

function drawImage(alt: string | null | undefined, url: string | undefined): Html {
  return html`<span class="image-text">${[alt, url].filter(Boolean).join(' · ')}</span>`;
}

function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}

function collectDefinitions(node: Nodes, found = new Map<string, Definition>()): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  else if ('children' in node) for (const child of node.children) collectDefinitions(child, found);
  return found;
}
