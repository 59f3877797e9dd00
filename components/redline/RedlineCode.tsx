import { type ReactNode, useMemo } from 'react';
import { i18n } from '#i18n';
import type { RedlineLine, RedlineRow } from '../../utils/compare/redline/redline.ts';
import type { Answer } from '../../utils/domain.ts';
import { ColouredText } from '../answers/markdown/ColouredText.tsx';
import type { Token } from '../answers/markdown/highlight-code.ts';
import { useTokens } from '../answers/markdown/use-tokens.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { type CodeSide, codeSide } from './code-side.ts';

interface RedlineCodeProps {
  readonly row: RedlineRow;
  readonly first: Answer;
  readonly second: Answer;
}

const noLines: readonly RedlineLine[] = [];

/** Code of two answers line by line, with the line numbers of both. Scrolls sideways, never wraps. */
export function RedlineCode({ row, first, second }: RedlineCodeProps) {
  const lines = row.lines ?? noLines;
  const count = (side: RedlineLine['side']) => lines.filter((line) => line.side === side).length;
  const language = languageOf(row, first, second);
  const before = useColoured(lines, 'in', first, second, language);
  const after = useColoured(lines, 'out', first, second, language);
  return (
    <figure className="code lines">
      <figcaption>
        <span>
          {language ?? i18n.t('markdown.code')}
          {row.isEqual ? '' : `\u00A0· ${i18n.t('redline.lines', [String(count('out')), String(count('in'))])}`}
        </span>
        <span className="tools">
          {row.first && <CopyButton text={before.code} label={i18n.t('redline.copyOf', [first.model.label])} />}
          {row.second && !row.isEqual && (
            <CopyButton text={after.code} label={i18n.t('redline.copyOf', [second.model.label])} />
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
              <Line
                key={`${line.side}:${line.start}`}
                {...{ line, first, second }}
                coloured={line.side === 'in' ? after : before}
              />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface ColouredSide extends CodeSide {
  readonly tokens: readonly Token[];
}

/** The code of one answer with its colours: as a whole, since a line alone does not say whether it is in a comment. */
function useColoured(
  lines: readonly RedlineLine[],
  other: RedlineLine['side'],
  first: Answer,
  second: Answer,
  language: string | undefined,
): ColouredSide {
  const [firstText, secondText] = [first.text, second.text];
  const side = useMemo(
    () => codeSide(lines, other, ({ side, start, end }) => (side === 'in' ? secondText : firstText).slice(start, end)),
    [lines, other, firstText, secondText],
  );
  return { ...side, tokens: useTokens(side.code, language) };
}

interface LineProps extends Pick<RedlineCodeProps, 'first' | 'second'> {
  readonly line: RedlineLine;
  readonly coloured: ColouredSide;
}

function Line({ line, first, second, coloured }: LineProps) {
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
      <td>{drawMarked(line, owner.text, coloured)}</td>
    </tr>
  );
}

function drawMarked(line: RedlineLine, text: string, { starts, tokens }: ColouredSide) {
  const { start, end, marks, side } = line;
  const Tag = side === 'out' ? 'del' : 'ins';
  const shift = (starts.get(line) ?? 0) - start;
  const draw = (from: number, to: number) => (
    <ColouredText key={from} text={text.slice(from, to)} start={from + shift} tokens={tokens} />
  );
  const drawn: ReactNode[] = [];
  let at = start;
  for (const mark of marks) {
    drawn.push(draw(at, mark.start), <Tag key={`mark ${mark.start}`}>{draw(mark.start, mark.end)}</Tag>);
    at = mark.end;
  }
  return [...drawn, draw(at, end)];
}

/** The word after the fence, as the model wrote it. */
function languageOf(row: RedlineRow, first: Answer, second: Answer): string | undefined {
  const fences = [row.first && first.text.slice(row.first.start), row.second && second.text.slice(row.second.start)];
  return fences.map((fence) => /^[`~]{3,}\s*([\w+#.-]+)/.exec(fence ?? '')?.[1]).find(Boolean);
}
