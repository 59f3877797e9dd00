const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

let used: Promise<void> | undefined;

/**
 * Resolves at the first sign of a person at this page. What only opens at a press can be loaded then: before the pointer
 * has reached it, it is there, and a panel that only shows what was asked does not pay for it.
 */
export function whenUsed(): Promise<void> {
  used ??= new Promise((resolve) => {
    for (const sign of signs) addEventListener(sign, () => resolve(), { once: true, capture: true, passive: true });
  });
  return used;
}
