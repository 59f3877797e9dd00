import type { AnswerDescription, RunDescription } from '../description.ts';
import { drawAnswers } from './draw-answers.ts';
import { drawDifferences } from './draw-differences.ts';
import { drawModel } from './draw-model.ts';
import { type Html, type HtmlPart, heading, html } from './html.ts';
import type { ReportTools } from './report-tools.ts';

/** One question with all that came of it. `level`: that of its own heading. */
export function drawRun(run: RunDescription, id: string, level: number, tools: ReportTools): Html {
  const { question } = run.run;
  return html`<article class="run" id="${id}">
<header class="title">
<p class="kicker">${tools.labels.question}</p>
${heading(level, html` dir="auto"`, question.text)}
${question.quote !== undefined && html`<blockquote dir="auto" aria-label="${tools.labels.quote}">${question.quote}</blockquote>`}
${drawImages(run, tools)}
${drawAbout(run, tools)}
<p class="honest">${run.summary.map((part, index) => html`${index > 0 && ' · '}${part}`)}</p>
</header>
${drawModels(run.answers, tools)}
${drawDifferences(run, level + 1, tools)}
${run.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
${drawAnswers(run, level + 1, tools)}
</article>
`;
}

/** Drawn from what is in the page itself: a report that stands alone loads nothing. */
function drawImages({ run }: RunDescription, { labels }: ReportTools): HtmlPart {
  // A restored file may hold anything in this place.
  const images = run.question.images?.filter(({ data }) => /^[A-Za-z0-9+/]+={0,2}$/.test(data)) ?? [];
  if (images.length === 0) return undefined;
  const drawn = images.map(
    (image) =>
      html`<img src="${`data:${image.mediaType};base64,${image.data}`}" alt="" width="${image.width}" height="${image.height}">`,
  );
  return html`<p class="images" role="group" aria-label="${labels.images}">${drawn}</p>`;
}

function drawAbout(
  { run, askedAt, way, source, settings, cost, tags, note }: RunDescription,
  { labels }: ReportTools,
): Html {
  const { page } = run.question;
  const row = (name: string, value: HtmlPart) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="about">
${row(labels.asked, `${askedAt} · ${way}`)}
${source && row(labels.source, drawSource(source))}
${page && row(labels.sentPage, Object.values(page).join(' · '))}
${row(labels.settings, settings)}
${cost !== undefined && row(labels.cost, cost)}
${tags !== undefined && row(labels.tags, tags)}
${note !== undefined && row(labels.note, html`<span class="note" dir="auto">${note}</span>`)}
</dl>`;
}

function drawSource({ title, address, href }: NonNullable<RunDescription['source']>): HtmlPart {
  const words = title ?? address;
  // On paper a link leads nowhere: the address itself is written too.
  const written = title !== undefined && html` <span class="host">${address}</span>`;
  return [href === undefined ? words : html`<a href="${href}" rel="noopener noreferrer">${words}</a>`, written];
}

function drawModels(answers: readonly AnswerDescription[], tools: ReportTools): Html {
  const { labels } = tools;
  const heads = [labels.model, labels.host, labels.state, labels.firstToken, labels.total, labels.tokens, labels.price];
  const rows = answers.map(
    ({ answer, modelId, isComplete, state, firstToken, total, tokens, price }) =>
      html`<tr><th scope="row">${drawModel(answer.model, tools, !isComplete)}<span class="meta">${modelId}</span></th>
<td>${answer.model.host}</td>${[state, firstToken, total, tokens, price].map((value) => html`<td>${value ?? '–'}</td>`)}</tr>`,
  );
  return html`<div class="scroller asked"><table><caption>${labels.models}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
