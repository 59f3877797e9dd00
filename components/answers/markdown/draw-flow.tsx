import type { AlignType, ListItem, RootContent, Table } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { CodeBlock } from './CodeBlock.tsx';
import { type DrawContext, rangeOf } from './draw-context.ts';
import { drawAll, drawInline, isOpenFormula } from './draw-inline.tsx';
import { Formula } from './Formula.tsx';
import { MarkedText } from './MarkedText.tsx';

/** The answer's name is a level-2 heading; the outermost heading inside the answer comes next. */
const outermostHeading = 3;

/** One block as React elements, followed by the open note if its mark lies in this block. */
export function drawFlow(node: RootContent, context: DrawContext): ReactNode {
  const { start, end } = rangeOf(node, context);
  const drawn = drawBlock(node, context);
  const { note } = context;
  if (!note || note.at < start || note.at >= end || hasFlowChildren(node))
    return <Fragment key={start}>{drawn}</Fragment>;
  return (
    <Fragment key={start}>
      {drawn}
      {note.element}
    </Fragment>
  );
}

/** Half a formula is shown as far as it is written. */
function drawFormula(node: Extract<RootContent, { type: 'math' }>, context: DrawContext): ReactNode {
  const { start, end } = rangeOf(node, context);
  const written = context.source.slice(start, end);
  const isOpen = isOpenFormula(written);
  const source = isOpen ? written.replace(/^(?:\\\[|\$\$)\s*/, '') : node.value;
  return <Formula tex={node.value} source={source} display isOpen={isOpen} />;
}

function hasFlowChildren(node: RootContent): boolean {
  return ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type);
}

function drawBlock(node: RootContent, context: DrawContext): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{drawAll(node.children, context)}</p>;
    case 'heading':
      return <Heading level={context.level}>{drawAll(node.children, context)}</Heading>;
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return <blockquote>{node.children.map((child) => drawFlow(child, context))}</blockquote>;
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return (
        <List start={node.ordered ? (node.start ?? 1) : undefined}>
          {node.children.map((item) => (
            <li key={rangeOf(item, context).start} className={typeof item.checked === 'boolean' ? 'task' : undefined}>
              {drawItem(item, node.spread === true, context)}
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return drawTable(node, context);
    case 'code':
      return <CodeBlock {...{ node, context }} />;
    case 'math':
      return drawFormula(node, context);
    case 'html':
      return (
        <p>
          <MarkedText {...{ node, context }} />
        </p>
      );
    case 'footnoteDefinition':
      return (
        <div className="footnote">
          <sup>{node.label ?? node.identifier}</sup>
          <div>{node.children.map((child) => drawFlow(child, context))}</div>
        </div>
      );
    case 'definition':
    case 'yaml':
    case 'tableRow':
    case 'tableCell':
    case 'listItem':
      return null;
    default:
      return drawInline(node, context);
  }
}

/** Headings inside lists and quotes have no level: they look like one and leave the page's outline in order. */
function Heading({ level, children }: { level?: number | undefined; children: ReactNode }) {
  if (level === undefined) return <p className="heading">{children}</p>;
  const Tag = `h${Math.min(outermostHeading + level - 1, 6)}` as 'h3' | 'h4' | 'h5' | 'h6';
  return <Tag>{children}</Tag>;
}

function drawItem(item: ListItem, isLoose: boolean, context: DrawContext): ReactNode {
  const inner = { ...context, level: undefined };
  const spread = isLoose || item.spread === true;
  const children = item.children.map((child) => {
    if (child.type !== 'paragraph' || spread) return drawFlow(child, inner);
    const { start, end } = rangeOf(child, context);
    const { note } = context;
    return (
      <Fragment key={start}>
        {drawAll(child.children, inner)}
        {note && note.at >= start && note.at < end && note.element}
      </Fragment>
    );
  });
  if (item.checked === null || item.checked === undefined) return children;
  return (
    <>
      <input
        type="checkbox"
        disabled
        checked={item.checked}
        aria-label={item.checked ? i18n.t('markdown.done') : i18n.t('markdown.notDone')}
      />{' '}
      {children}
    </>
  );
}

function drawTable(node: Table, context: DrawContext): ReactNode {
  const [head, ...rows] = node.children;
  const cellStyle = (align: AlignType | undefined) => (align ? { textAlign: align } : undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, and many of these would be too many landmarks.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable with the keyboard.
    <div className="scroller" role="group" tabIndex={0} aria-label={i18n.t('markdown.table')}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, column) => {
              const HeadCell = cell.children.length === 0 ? 'td' : 'th';
              return (
                <HeadCell
                  key={rangeOf(cell, context).start}
                  scope={HeadCell === 'th' ? 'col' : undefined}
                  style={cellStyle(node.align?.[column])}
                >
                  {drawAll(cell.children, context)}
                </HeadCell>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rangeOf(row, context).start}>
              {row.children.map((cell, column) => (
                <td key={rangeOf(cell, context).start} style={cellStyle(node.align?.[column])}>
                  {drawAll(cell.children, context)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
