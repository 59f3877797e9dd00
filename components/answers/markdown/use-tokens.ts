import { useEffect, useState } from 'react';
import type { highlightCode, Token } from './highlight-code.ts';

/** Longest code that is coloured, in UTF-16 units: 500 lines. Longer code is read for its place, not for its colours. */
const longestColoured = 20_000;
/** Code that is being written is coloured again after so many times as long as that took. */
const restTimes = 4;

interface Coloured {
  readonly code: string;
  readonly language: string;
  readonly tokens: readonly Token[];
}

const noTokens: readonly Token[] = [];

// The grammars are loaded when the first code is shown, and are there at once for all that follows.
let highlight: typeof highlightCode | undefined;
let restUntil = 0;

/**
 * The coloured stretches of a piece of code, as far as they are known: of code that grows, those of its beginning. None
 * for a language that is not known.
 */
export function useTokens(code: string, language: string | null | undefined): readonly Token[] {
  const wanted = language && code.length <= longestColoured ? language.toLowerCase() : undefined;
  const [coloured, setColoured] = useState<Coloured | undefined>(() =>
    highlight && wanted ? { code, language: wanted, tokens: highlight(code, wanted) ?? noTokens } : undefined,
  );
  const isDone = wanted === undefined || (coloured?.code === code && coloured.language === wanted);

  useEffect(() => {
    if (isDone || wanted === undefined) return;
    let isCurrent = true;
    const colour = async () => {
      highlight ??= (await import('./highlight-code.ts')).highlightCode;
      if (!isCurrent) return;
      const startedAt = performance.now();
      const tokens = highlight(code, wanted) ?? noTokens;
      restUntil = performance.now() + restTimes * (performance.now() - startedAt);
      setColoured({ code, language: wanted, tokens });
    };
    const timer = setTimeout(() => colour().catch(() => undefined), Math.max(0, restUntil - performance.now()));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [code, wanted, isDone]);

  return coloured && coloured.language === wanted && code.startsWith(coloured.code) ? coloured.tokens : noTokens;
}
