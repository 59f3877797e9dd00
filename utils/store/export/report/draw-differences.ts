import type { Answer } from '../../../domain.ts';
import type { FactDescription, PointDescription, PointSection, RunDescription } from '../description.ts';
import type { QuotedPart } from '../markdown-reader.ts';
import { drawModel } from './draw-model.ts';
import { drawPieces } from './draw-pieces.ts';
import { drawSign } from './draw-sign.ts';
import { type Html, heading, html, join } from './html.ts';
import type { ReportTools } from './report-tools.ts';

/** What the answers differ in, section by section. `level`: that of their headings. */
export function drawDifferences(run: RunDescription, level: number, tools: ReportTools): Html {
  return html`${drawFacts(run, level, tools)}${run.sections.map((section) => drawSection(section, level, tools))}`;
}

function drawFacts({ facts, factsCount }: RunDescription, level: number, tools: ReportTools): Html | undefined {
  if (facts.length === 0) return undefined;
  return html`<section class="part">
<header>${heading(level, html``, tools.labels.facts)}<p class="meta">${factsCount}</p></header>
<table class="facts">${facts.map((fact) => drawFact(fact, tools))}</table>
</section>
`;
}

function drawFact({ label, differs, who, values }: FactDescription, tools: ReportTools): Html {
  const kind = differs ? 'differs' : 'all';
  const sign = drawSign(kind);
  const rows = values.map(
    (
      value,
      index,
    ) => html`<tr>${index === 0 && html`<th scope="rowgroup" rowspan="${values.length}">${sign}${label}</th>`}
<td class="value">${drawValue(value)}</td><td>${who ?? value.answers.map((answer) => drawModel(answer.model, tools))}</td></tr>`,
  );
  return html`<tbody class="${kind}">${rows}</tbody>`;
}

function drawValue({ text, differs: { start, end } }: FactDescription['values'][number]): Html {
  if (start >= end) return html`${text}`;
  return html`${text.slice(0, start)}<mark class="differs">${text.slice(start, end)}</mark>${text.slice(end)}`;
}

function drawSection(section: PointSection, level: number, tools: ReportTools): Html {
  const { kind, title, count, points } = section;
  const titled = points.filter((point) => point.title !== undefined);
  const short = points.filter((point) => point.title === undefined);
  return html`<section class="part ${kind}">
<header>${heading(level, html``, html`${drawSign(kind)}${title}`)}<p class="meta">${count}</p></header>
<div>${titled.map((point) => drawPoint(point, level + 1, tools))}
${kind === 'only' ? drawByModel(short, level + 1, tools) : drawList(short, tools)}</div>
</section>
`;
}

function drawPoint(point: PointDescription, level: number, tools: ReportTools): Html {
  const says = point.says.map(
    (saying) =>
      html`<div><dt>${drawModel(saying.answer.model, tools)}</dt><dd dir="auto">${drawSaying(saying, tools)}</dd></div>`,
  );
  return html`<article class="point">
<header>${heading(level, html``, point.title)}<p class="verdict differs">${point.verdict}</p></header>
<dl class="says">${says}</dl>
${point.who !== undefined && html`<p class="meta">${point.who}</p>`}
</article>
`;
}

/** What only one says, under the name of the one. */
function drawByModel(points: readonly PointDescription[], level: number, tools: ReportTools): readonly Html[] {
  const byAnswer = Map.groupBy(points, (point) => point.says[0]?.answer);
  return [...byAnswer].map(([answer, own]) =>
    answer
      ? html`${heading(level, html` class="lead"`, drawModel(answer.model, tools))}${drawList(own, tools)}`
      : html``,
  );
}

function drawList(points: readonly PointDescription[], tools: ReportTools): Html | undefined {
  if (points.length === 0) return undefined;
  const items = points.map(
    (point) =>
      html`<li><span dir="auto">${point.says.map((saying) => drawSaying(saying, tools))}</span>${point.who !== undefined && html` <span class="meta">${point.who}</span>`}</li>`,
  );
  return html`<ul class="bullets">${items}</ul>`;
}

function drawSaying({ answer, segments, ranges }: PointDescription['says'][number], tools: ReportTools): Html {
  const marks = ranges.map((range) => ({ ...range, kind: 'differs' as const }));
  return join(
    segments.map(({ start, end }) => drawQuote(answer, start, end, marks, tools)),
    ' … ',
  );
}

function drawQuote(
  answer: Answer,
  start: number,
  end: number,
  marks: Parameters<ReportTools['reader']['quote']>[3],
  { reader }: ReportTools,
): Html {
  return html`${reader.quote(answer.text, start, end, marks).map(drawPart)}`;
}

function drawPart({ isCode, pieces }: QuotedPart): Html {
  const drawn = drawPieces(pieces);
  if (!isCode) return html`${drawn}`;
  const isBlock = pieces.some(({ text }) => text.includes('\n'));
  return isBlock ? html`<code class="block" dir="ltr">${drawn}</code>` : html`<code>${drawn}</code>`;
}
