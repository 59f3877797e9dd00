import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formulaOptions } from './formula-options.ts';

interface FormulaProps {
  readonly tex: string;
  /** As it stands in the answer: shown until it is written to its end, and when it cannot be typeset. */
  readonly source: string;
  readonly display: boolean;
  /** Still being written: half a formula is none. */
  readonly isOpen: boolean;
}

/** Longest formula that is typeset, in UTF-16 units: a page of it. */
const longestTex = 5_000;

// Loaded when the first formula is shown; all that follow are there in the same picture.
let katex: typeof import('katex').default | undefined;

/**
 * A formula as MathML, built by KaTeX as DOM nodes. `trust` is off: a formula can neither link nor load anything.
 */
export function Formula({ tex, source, display, isOpen }: FormulaProps) {
  const target = useRef<HTMLSpanElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [isLoaded, setLoaded] = useState(katex !== undefined);

  useEffect(() => {
    if (isLoaded) return;
    let isCurrent = true;
    const load = async () => {
      katex ??= (await import('katex')).default;
      if (isCurrent) setLoaded(true);
    };
    // Without the typesetter the formula stands as it is written.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isLoaded]);

  useLayoutEffect(() => {
    if (!isLoaded || isOpen || !target.current || tex.length > longestTex) return setDrawn(false);
    try {
      katex?.render(tex, target.current, { ...formulaOptions, displayMode: display });
      setDrawn(true);
    } catch {
      setDrawn(false);
    }
  }, [tex, display, isOpen, isLoaded]);

  return (
    <span className={display ? 'formula display' : 'formula'} tabIndex={display ? 0 : undefined}>
      <span ref={target} hidden={!isDrawn} />
      {!isDrawn && <code>{source}</code>}
    </span>
  );
}
