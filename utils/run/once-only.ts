/** The same again within this time, in ms, is a double click or a held key: one run, not two. */
export const doubleAskMs = 1_000;

/**
 * Lets `act` be done once where the same is asked for twice in a moment: the second time gives what came of the first.
 * What did not succeed may be put right and asked for again at once.
 */
export function createOnceOnly<Result>(hasFailed: (result: Result) => boolean, now: () => number) {
  let last: { readonly what: string; readonly at: number; readonly result: Promise<Result> } | undefined;

  return function onceOnly(what: string, act: () => Promise<Result>): Promise<Result> {
    const at = now();
    // The clock may have been set back since: then the last time seems to lie ahead.
    if (last?.what === what && Math.abs(at - last.at) < doubleAskMs) return last.result;
    const latest = { what, at, result: act() };
    last = latest;
    void latest.result.then((result) => {
      if (hasFailed(result) && last === latest) last = undefined;
    });
    return latest.result;
  };
}
