import type { Nodes, PhrasingContent } from 'mdast';
import type { ReactNode } from 'react';
import { type DrawContext, rangeOf } from './draw-context.ts';
import { Formula } from './Formula.tsx';
import { MarkedText } from './MarkedText.tsx';
import { safeLink } from './safe-url.ts';

/** Running text as React elements. Raw HTML is text, images are never loaded, links say where they go. */
export function drawInline(node: PhrasingContent, context: DrawContext): ReactNode {
  const { start, end } = rangeOf(node, context);
  const key = `${start}:${node.type}`;
  switch (node.type) {
    case 'text':
      return <MarkedText key={key} {...{ node, context }} />;
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? <br key={key} /> : <MarkedText key={key} {...{ node, context }} />;
    case 'emphasis':
      return <em key={key}>{drawAll(node.children, context)}</em>;
    case 'strong':
      return <strong key={key}>{drawAll(node.children, context)}</strong>;
    case 'delete':
      return <s key={key}>{drawAll(node.children, context)}</s>;
    case 'inlineCode':
      return (
        <code key={key}>
          <MarkedText {...{ node, context }} />
        </code>
      );
    case 'inlineMath':
      return (
        <Formula
          key={key}
          tex={node.value}
          source={context.source.slice(start, end)}
          display={context.source.startsWith('\\[', start)}
          isOpen={isOpenFormula(context.source.slice(start, end))}
        />
      );
    case 'break':
      return <br key={key} />;
    case 'link':
      return drawLink(key, node.url, node.children, context);
    case 'linkReference':
      return drawLink(key, context.definitions.get(node.identifier)?.url, node.children, context);
    case 'image':
      return drawImage(key, node.alt, node.url);
    case 'imageReference':
      return drawImage(key, node.alt, context.definitions.get(node.identifier)?.url);
    case 'footnoteReference':
      return <sup key={key}>{node.label ?? node.identifier}</sup>;
  }
}

/** Whether the end of a formula is not written yet: what was added to draw it is not in the source. */
export function isOpenFormula(written: string): boolean {
  return written.trimEnd().length < 3 || !/(?:\$|\\\)|\\\])$/.test(written.trimEnd());
}

export function drawAll(nodes: readonly PhrasingContent[], context: DrawContext): ReactNode[] {
  return nodes.map((node) => drawInline(node, context));
}

function drawLink(key: string, url: string | undefined, children: readonly PhrasingContent[], context: DrawContext) {
  const link = url === undefined ? undefined : safeLink(url);
  const words = drawAll(children, context);
  if (!link) {
    return (
      <span key={key}>
        {words}
        {url !== undefined && url !== plainText(children) && <span className="host"> ({url})</span>}
      </span>
    );
  }
  return (
    <span key={key}>
      <a href={link.href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
      {!plainText(children).includes(link.host) && <span className="host"> {link.host}</span>}
    </span>
  );
}

function drawImage(key: string, alt: string | null | undefined, url: string | undefined) {
  return (
    <span key={key} className="image-text">
      {[alt, url].filter(Boolean).join(' · ')}
    </span>
  );
}

function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}
