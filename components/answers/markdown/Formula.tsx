import { useEffect, useRef, useState } from 'react';

interface FormulaProps {
  readonly tex: string;
  /** As it stands in the answer: shown until the typesetter is loaded, and when it cannot read it. */
  readonly source: string;
  readonly display: boolean;
}

/** More expansions than any honest formula needs; a macro bomb stops here. */
const maxExpand = 300;
/** Largest size a formula may ask for, in em. */
const maxSizeEm = 20;

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
        katex.render(tex, target.current, {
          output: 'mathml',
          displayMode: display,
          throwOnError: true,
          trust: false,
          strict: 'ignore',
          maxExpand,
          maxSize: maxSizeEm,
        });
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
