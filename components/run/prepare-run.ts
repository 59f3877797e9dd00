export const loadRunScreen = () => import('./RunScreen.tsx');

/**
 * Loads what a run is drawn and compared with. Call it at the first sign of a question: to write one takes longer than
 * this, and a panel that is only opened does not pay for it. Calling it again costs nothing.
 */
export function prepareRun(): void {
  // Not loaded now, it is loaded once it is drawn, and says there what is wrong.
  void loadRunScreen().catch(() => undefined);
  void warmComparer().catch(() => undefined);
}

async function warmComparer(): Promise<void> {
  const { pageComparer } = await import('../compare/page-comparer.ts');
  pageComparer.warm();
}
