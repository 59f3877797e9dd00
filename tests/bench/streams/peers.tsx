import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Streamdown } from 'streamdown';

/** Shows what a text has grown to. */
type Show = (text: string) => void;

/** Other ways to show a text that grows, each once a frame at most, as fast as its stream comes. */
const peers = {
  /** The floor: one element a paragraph, no markup, and only the last one touched. */
  plainBlocks(column: HTMLElement): Show {
    return (text) => {
      const paragraphs = text.split('\n\n');
      for (const [index, paragraph] of paragraphs.entries()) {
        const element = column.children[index] ?? column.appendChild(document.createElement('p'));
        if (element.textContent !== paragraph) element.textContent = paragraph;
      }
    };
  },

  streamdown(column: HTMLElement): Show {
    const root = createRoot(column);
    const draw = (page: ReactNode) => flushSync(() => root.render(page));
    return (text) => draw(<Streamdown>{text}</Streamdown>);
  },
} as const;

export type PeerName = keyof typeof peers;

/**
 * Shows all streams of the page by one of the peers, to a reader at the beginning or to one who follows the end.
 * Resolves when the last is shown whole.
 */
async function showStreams(name: PeerName, followsEnd: boolean): Promise<void> {
  const columns = [...document.querySelectorAll<HTMLElement>('[data-model]')];
  for (const column of columns) column.style.whiteSpace = 'normal';
  await Promise.all(
    columns.map((column) => {
      const show = peers[name](column);
      return showStream(`/plain/${column.dataset.model}`, oncePerFrame(followsEnd ? thenGoToEnd(show) : show));
    }),
  );
}

function thenGoToEnd(show: Show): Show {
  return (text) => {
    show(text);
    document.documentElement.scrollTop = document.documentElement.scrollHeight;
  };
}

async function showStream(address: string, show: Show): Promise<void> {
  const { body } = await fetch(address);
  if (!body) throw new Error('The stream has no body.');
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    show(text);
  }
  await new Promise(requestAnimationFrame);
}

function oncePerFrame(show: Show): Show {
  let newest = '';
  let isDue = false;
  return (text) => {
    newest = text;
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      show(newest);
    });
  };
}

Object.assign(globalThis, { showStreams });
