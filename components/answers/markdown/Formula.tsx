import { useEffect, useRef, useState } from 'react';
import { formulaOptions } from './formula-options.ts';

interface FormulaProps {
  readonly tex: string;
  /** As it stands in the answer: shown until the typesetter is loaded, and when it cannot read it. */
  readonly source: string;
  readonly display: boolean;
}

/**
 * A formula as MathML, built by KaTeX as DOM nodes. KaTeX is loaded when the first formula is shown. `trust` is off:
 * a formula can neither link nor load anything.
 */
export function Formula({ tex, source, display }: FormulaProps) {
  const target = useRef<HTMLSpanElement>(null);
  const [isDrawn, setDrawn] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void import('katex').then(({ default: katex }) => {
      if (!isCurrent || !target.current) return;
      try {
        katex.render(tex, target.current, { ...formulaOptions, displayMode: display });
        setDrawn(true);
      } catch {
        setDrawn(false);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [tex, display]);

  return (
    <span className={display ? 'formula display' : 'formula'} tabIndex={display ? 0 : undefined}>
      <span ref={target} hidden={!isDrawn} />
      {!isDrawn && <code>{source}</code>}
    </span>
  );
}
