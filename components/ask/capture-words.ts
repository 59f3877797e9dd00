import { i18n } from '#i18n';
import type { CaptureNote } from '../../utils/domain.ts';

const words: Readonly<Record<CaptureNote, () => string>> = {
  'nothing-there': () => i18n.t('capture.nothingThere'),
  'empty-field': () => i18n.t('capture.emptyField'),
  'page-closed': () => i18n.t('capture.pageClosed'),
  'frame-closed': () => i18n.t('capture.frameClosed'),
  'secret-field': () => i18n.t('capture.secretField'),
  shortened: () => i18n.t('capture.shortened'),
};

/** Why a capture brought no text, or not all of it, in one calm sentence. */
export function captureWords(note: CaptureNote): string {
  return words[note]();
}
