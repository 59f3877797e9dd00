import type { RedlineLine } from '../../utils/compare/redline/redline.ts';

/** The code of one of two answers, and where each of its lines begins in it. */
export interface CodeSide {
  readonly code: string;
  readonly starts: ReadonlyMap<RedlineLine, number>;
}

/** The code of the answer that has all lines but those on the side of the other. `textOf`: a line as it is written. */
export function codeSide(
  lines: readonly RedlineLine[],
  other: RedlineLine['side'],
  textOf: (line: RedlineLine) => string,
): CodeSide {
  const starts = new Map<RedlineLine, number>();
  let code = '';
  for (const line of lines) {
    if (line.side === other) continue;
    if (starts.size > 0) code += '\n';
    starts.set(line, code.length);
    code += textOf(line);
  }
  return { code, starts };
}
