import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Markdown } from '../../components/answers/markdown/Markdown.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('No root.');
const root = createRoot(container);
let key = 0;

/** Draws an answer as the panel does, and gives what it took in ms. */
function draw(text: string): number {
  key += 1;
  const before = performance.now();
  flushSync(() => root.render(<Markdown key={key} textId={String(key)} text={text} ended />));
  return performance.now() - before;
}

Object.assign(globalThis, { ran: [], draw });
