import { Fragment } from 'react';
import type { Token } from './highlight-code.ts';

interface ColouredTextProps {
  readonly text: string;
  /** Where the text stands in the code that the tokens are of. */
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** A stretch of code with its words, values and remarks in their colours. */
export function ColouredText({ text, start, tokens }: ColouredTextProps) {
  const end = start + text.length;
  const within = tokens.filter((token) => token.start < end && token.end > start);
  if (within.length === 0) return text;
  let at = start;
  const pieces = within.map((token) => {
    const from = Math.max(token.start, start);
    const to = Math.min(token.end, end);
    const plain = text.slice(at - start, from - start);
    at = to;
    return (
      <Fragment key={from}>
        {plain}
        <span className={`tok-${token.kind}`}>{text.slice(from - start, to - start)}</span>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at - start)}
    </>
  );
}
