import { Fragment, useState } from 'react';
import { i18n } from '#i18n';
import type { RedlineRow } from '../../utils/compare/redline/redline.ts';
import type { Answer } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { RedlineCode } from './RedlineCode.tsx';
import { RedlineSentences, RedlineText, type ShownSide } from './RedlineText.tsx';
import { itemsOf, type RedlineBlock, redlineBlocks, sideBySide } from './redline-blocks.ts';

interface RedlineBodyProps {
  readonly rows: readonly RedlineRow[];
  readonly first: Answer;
  readonly second: Answer;
  readonly folds: boolean;
  readonly isSideBySide: boolean;
}

/** Two answers as one edited text, or side by side with each block beside what took its place. */
export function RedlineBody({ rows, folds, isSideBySide, first, second }: RedlineBodyProps) {
  const blocks = redlineBlocks(rows, folds);
  if (!isSideBySide) {
    return (
      <div className="prose redline">
        {blocks.map((block) => (
          <WholeBlock key={block.id} {...{ block, first, second }} />
        ))}
      </div>
    );
  }
  const texts = { first: first.text, second: second.text };
  return (
    <div className="prose redline side-by-side">
      {sideBySide(blocks).map((line) =>
        line.whole ? (
          <WholeBlock key={line.id} block={line.whole} {...{ first, second }} />
        ) : (
          <Fragment key={line.id}>
            {(['first', 'second'] as const).map((side) => (
              <div key={side} className="side">
                {line[side].map((block) => (
                  <BlockText key={block.id} {...{ block, texts, side }} />
                ))}
              </div>
            ))}
          </Fragment>
        ),
      )}
    </div>
  );
}

interface BlockProps {
  readonly block: RedlineBlock;
  readonly first: Answer;
  readonly second: Answer;
}

function WholeBlock({ block, first, second }: BlockProps) {
  const [row] = block.rows;
  if (block.kind === 'fold') return <Fold {...{ block, first, second }} />;
  if (block.kind === 'code' && row) return <RedlineCode {...{ row, first, second }} />;
  return <BlockText block={block} texts={{ first: first.text, second: second.text }} side="both" />;
}

/** Says how much is equal here, and shows it when asked. */
function Fold({ block, ...answers }: BlockProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="same-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {i18n.t('redline.equal', block.rows.length, [countText(block.rows.length)])}
      </button>
      {isOpen &&
        redlineBlocks(block.rows, false).map((inner) => <WholeBlock key={inner.id} block={inner} {...answers} />)}
    </>
  );
}

interface BlockTextProps {
  readonly block: RedlineBlock;
  readonly texts: { readonly first: string; readonly second: string };
  readonly side: ShownSide;
}

function BlockText({ block, ...text }: BlockTextProps) {
  const { rows, kind } = block;
  switch (kind) {
    case 'heading':
      return (
        <h3>
          <RedlineSentences rows={rows} {...text} />
        </h3>
      );
    case 'list':
      return (
        <ul>
          {itemsOf(rows).map((item) => (
            <li key={item[0]?.id}>
              <RedlineSentences rows={item} {...text} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableRows rows={rows} {...text} />;
    default:
      return (
        <p>
          <RedlineSentences rows={rows} {...text} />
        </p>
      );
  }
}

function TableRows({ rows, ...text }: { rows: readonly RedlineRow[] } & Omit<BlockTextProps, 'block'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, and many of these would be too many landmarks.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable with the keyboard.
    <div className="scroller" role="group" tabIndex={0} aria-label={i18n.t('markdown.table')}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {(row.cells ?? []).map((pieces, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <td key={column}>
                  <RedlineText pieces={pieces} {...text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
