import type { RunDescription } from '../description.ts';
import { drawRun } from './draw-run.ts';
import { type Html, html, trusted } from './html.ts';
import type { ReportTools } from './report-tools.ts';

/**
 * Runs as one page that stands alone: no script, nothing from elsewhere, and a policy that allows neither. Only its own
 * style sheet is let in, by its hash, so that nothing a model wrote could even be drawn in another way.
 */
export async function toHtmlReport(runs: readonly RunDescription[], tools: ReportTools): Promise<string> {
  const { labels } = tools;
  const styles = tools.styles.trim();
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await hashOf(styles)}'`,
    ...(runs.some(({ run }) => run.question.images) ? ['img-src data:'] : []),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const [only] = runs;
  const title = runs.length === 1 && only ? only.run.question.text : labels.report;
  const page = html`<!doctype html>
<html lang="${labels.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${labels.product}">
<title>${title.replace(/\s+/g, ' ')} · ${labels.product}</title>
<style>${trusted(styles)}</style>
</head>
<body>
<main>
${runs.length > 1 && drawContents(runs, tools)}
${runs.map((run, index) => drawRun(run, idOf(index), runs.length > 1 ? 2 : 1, tools))}
</main>
<footer><p>${labels.product} · ${labels.made}</p></footer>
</body>
</html>
`;
  return page.html;
}

function drawContents(runs: readonly RunDescription[], { labels }: ReportTools): Html {
  const items = runs.map(
    ({ run, askedAt, summary }, index) =>
      html`<li><a href="#${idOf(index)}" dir="auto">${run.question.text}</a><span class="meta">${[askedAt, ...summary].join(' · ')}</span></li>`,
  );
  return html`<nav class="contents" aria-label="${labels.contents}"><h1>${labels.report}</h1><ol>${items}</ol></nav>`;
}

function idOf(index: number): string {
  return `question-${index + 1}`;
}

/** As a policy names it (CSP 3, 2.3.1): SHA-256 of the element's text, in Base64. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
