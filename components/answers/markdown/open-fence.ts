const fences = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(`{3,}|~{3,})/gm;

/** The signs that opened the code in which a text ends; absent when it does not end in fenced code. */
export function openFence(source: string): string | undefined {
  let open: string | undefined;
  for (const [, sign = ''] of source.matchAll(fences)) open = fenceAfter(open, sign);
  return open;
}

/** The fence that is open after a line that begins with `sign`. Only one of its own kind, as long or longer, closes it. */
export function fenceAfter(open: string | undefined, sign: string): string | undefined {
  if (open === undefined) return sign;
  return sign[0] === open[0] && sign.length >= open.length ? undefined : open;
}
