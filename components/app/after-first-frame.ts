/** Longest wait in ms: a panel that is opened out of sight gets no frames. */
const patienceMs = 100;

/** Resolves once what is in the page has been painted, or soon when nothing is. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // The callback itself runs right before the paint.
      setTimeout(resolve);
    });
  });
}
