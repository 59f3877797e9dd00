/** A typed number within its range, with a point or a comma; undefined for nothing and for what is none. */
export function readNumber(typed: string, least: number, most: number = Number.POSITIVE_INFINITY): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
