import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import '../styles/index.css';

/** Draws a page of ours into its `#root`, in the language of the texts. */
export function mountPage(page: ReactNode): void {
  document.documentElement.lang = i18n.t('language');
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
