import type { KatexOptions } from 'katex';

/** More expansions than any honest formula needs; a macro bomb stops here. */
const maxExpand = 300;
/** Largest size a formula may ask for, in em. */
const maxSizeEm = 20;

/** How formulas are set: as MathML, and unable to link or load anything. What cannot be read throws. */
export const formulaOptions = {
  output: 'mathml',
  throwOnError: true,
  trust: false,
  strict: 'ignore',
  maxExpand,
  maxSize: maxSizeEm,
} as const satisfies KatexOptions;
