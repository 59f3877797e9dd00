import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from '../../../components/answers/markdown/Markdown.tsx';
import type { Mark } from '../../../components/answers/markdown/marks.ts';

/** The HTML that React would make of an answer. */
export function renderMarkdown(text: string, marks: readonly Mark[] = []): string {
  return renderToStaticMarkup(<Markdown textId="a" text={text} ended marks={marks} onOpenMark={() => undefined} />);
}

/** The marked words, in reading order; a mark over several pieces gives several. */
export function markedWords(html: string): string[] {
  return [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, inner = '']) => plain(inner.replace(/<[^>]+>/g, '')));
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
