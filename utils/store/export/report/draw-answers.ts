import type { AnswerDescription, RunDescription } from '../description.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawModel } from './draw-model.ts';
import { type Html, heading, html } from './html.ts';
import type { ReportTools } from './report-tools.ts';

/** All answers, whole, with their marks. `level`: that of the heading above them. */
export function drawAnswers({ answers }: RunDescription, level: number, tools: ReportTools): Html {
  const { labels } = tools;
  const hasMarks = answers.some(({ marks }) => marks.length > 0);
  return html`<section class="answers">
<header>${heading(level, html``, labels.answers)}${hasMarks && drawLegend(tools)}</header>
${answers.map((answer) => drawAnswer(answer, level + 1, tools))}
</section>
`;
}

function drawLegend({ labels: { marks, markWords } }: ReportTools): Html {
  const kinds = Object.entries(markWords).map(([kind, word]) => html` <mark class="${kind}">${word}</mark>`);
  return html`<p class="meta legend">${marks}${kinds}</p>`;
}

function drawAnswer(description: AnswerDescription, level: number, tools: ReportTools): Html {
  const { answer, modelId, isComplete, marks, thought, earlier, dropped } = description;
  const { labels, reader } = tools;
  const body =
    answer.text.trim() === ''
      ? html`<p class="meta">${labels.noText}</p>`
      : html`<div class="prose" dir="auto">${drawMarkdown(answer.text, { marks, reader, labels, level: level + 1 })}</div>`;
  return html`<article class="answer" data-model="${tools.identityOf(answer.model).name}">
<header>${heading(level, html``, drawModel(answer.model, tools, !isComplete))}
<p class="meta">${modelId}</p>
<p class="meta">${answer.model.host}</p>
${drawFigures(description, tools)}</header>
<div>
${drawNotice(description)}
${dropped.map((line) => html`<p class="meta">${line}</p>`)}
${body}
${drawSources(description, tools)}
${thought !== undefined && drawFold(thought, answer.reasoning)}
${earlier.map(({ title, text }) => drawFold(title, text))}
</div>
</article>
`;
}

function drawFigures(answer: AnswerDescription, { labels }: ReportTools): Html {
  const { state, best, firstToken, total, tokens, price } = answer;
  const figures = [
    best && html`<b>${best}</b>`,
    state,
    total && `${labels.total} ${total}`,
    firstToken && `${labels.firstToken} ${firstToken}`,
    tokens,
    price,
  ].filter((figure) => figure !== undefined);
  return html`<ul class="figures">${figures.map((figure) => html`<li>${figure}</li>`)}</ul>`;
}

function drawNotice({ notice }: AnswerDescription): Html | undefined {
  if (!notice) return undefined;
  const details = notice.details.map((line) => html`<br>${line}`);
  return html`<div class="notice"><b>${notice.title}</b>${notice.text !== undefined && html`<p>${notice.text}</p>`}${details.length > 0 && html`<p class="meta">${details}</p>`}</div>`;
}

function drawSources({ answer }: AnswerDescription, { labels, reader }: ReportTools): Html | undefined {
  if (answer.citations.length === 0) return undefined;
  const items = answer.citations.map(({ url, title }) => {
    const link = reader.link(url);
    if (!link) return html`<li>${title ?? url}</li>`;
    return html`<li><a href="${link.href}" rel="noopener noreferrer">${title ?? link.href}</a> <span class="host">${link.host}</span></li>`;
  });
  return html`<div class="sources"><b>${labels.sources}</b><ol>${items}</ol></div>`;
}

function drawFold(title: string, text: string): Html {
  return html`<details><summary>${title}</summary><div class="kept" dir="auto">${text}</div></details>`;
}
