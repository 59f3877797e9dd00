import './fake-browser.ts';
import { createI18n } from '@wxt-dev/i18n';

/** The real text function over the real locale files; only the browser below it is not one. */
export const i18n = createI18n();
