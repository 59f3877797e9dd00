import { i18n } from '#i18n';
import type { RedlineLine, RedlineRow } from '../../utils/compare/redline/redline.ts';
import type { Answer } from '../../utils/domain.ts';
import { CopyButton } from '../shared/CopyButton.tsx';

interface RedlineCodeProps {
  readonly row: RedlineRow;
  readonly first: Answer;
  readonly second: Answer;
}

/** Code of two answers line by line, with the line numbers of both. Scrolls sideways, never wraps. */
export function RedlineCode({ row, first, second }: RedlineCodeProps) {
  const lines = row.lines ?? [];
  const count = (side: RedlineLine['side']) => lines.filter((line) => line.side === side).length;
  const codeOf = (skipped: RedlineLine['side']) =>
    lines
      .filter(({ side }) => side !== skipped)
      .map(({ side, start, end }) => (side === 'in' ? second : first).text.slice(start, end))
      .join('\n');
  return (
    <figure className="code lines">
      <figcaption>
        <span>
          {languageOf(row, first, second)}
          {row.isEqual ? '' : `\u00A0· ${i18n.t('redline.lines', [String(count('out')), String(count('in'))])}`}
        </span>
        <span className="tools">
          {row.first && <CopyButton text={codeOf('in')} label={i18n.t('redline.copyOf', [first.model.label])} />}
          {row.second && !row.isEqual && (
            <CopyButton text={codeOf('out')} label={i18n.t('redline.copyOf', [second.model.label])} />
          )}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: no form, and many of these would be too many landmarks. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable with the keyboard. */}
      <div className="scroller" role="group" tabIndex={0} aria-label={i18n.t('redline.code')} dir="ltr">
        <table>
          <thead className="vh">
            <tr>
              <th scope="col">{i18n.t('redline.lineOf', [first.model.label])}</th>
              <th scope="col">{i18n.t('redline.lineOf', [second.model.label])}</th>
              <th scope="col">{i18n.t('redline.change')}</th>
              <th scope="col">{i18n.t('markdown.code')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.side}:${line.start}`} {...{ line, first, second }} />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Line({ line, first, second }: { line: RedlineLine; first: Answer; second: Answer }) {
  const owner = line.side === 'in' ? second : first;
  return (
    <tr className={line.side === 'kept' ? undefined : line.side}>
      <td className="n">{line.first}</td>
      <td className="n">{line.second}</td>
      <td className="sg">
        {line.side !== 'kept' && (
          <>
            <span aria-hidden="true">{line.side === 'out' ? '−' : '+'}</span>
            <span className="vh">{i18n.t('redline.onlyIn', [owner.model.label])}</span>
          </>
        )}
      </td>
      <td>{drawMarked(line, owner.text)}</td>
    </tr>
  );
}

function drawMarked({ start, end, marks, side }: RedlineLine, text: string) {
  const Tag = side === 'out' ? 'del' : 'ins';
  const drawn = [];
  let at = start;
  for (const mark of marks) {
    drawn.push(text.slice(at, mark.start), <Tag key={mark.start}>{text.slice(mark.start, mark.end)}</Tag>);
    at = mark.end;
  }
  return [...drawn, text.slice(at, end)];
}

/** The word after the fence, as the model wrote it. */
function languageOf(row: RedlineRow, first: Answer, second: Answer): string {
  const fences = [row.first && first.text.slice(row.first.start), row.second && second.text.slice(row.second.start)];
  const language = fences.map((fence) => /^[`~]{3,}\s*([\w+#.-]+)/.exec(fence ?? '')?.[1]).find(Boolean);
  return language ?? i18n.t('markdown.code');
}
