import { i18n } from '#i18n';
import type { CaptureNote } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';

const words: Readonly<Record<Exclude<CaptureNote, 'shortened'>, () => string>> = {
  'nothing-there': () => i18n.t('capture.nothingThere'),
  'empty-field': () => i18n.t('capture.emptyField'),
  'page-closed': () => i18n.t('capture.pageClosed'),
  'link-closed': () => i18n.t('capture.linkClosed'),
  'image-closed': () => i18n.t('capture.imageClosed'),
  'frame-closed': () => i18n.t('capture.frameClosed'),
  'page-busy': () => i18n.t('capture.pageBusy'),
  'secret-field': () => i18n.t('capture.secretField'),
  'unseen-field': () => i18n.t('capture.unseenField'),
  'visible-part': () => i18n.t('capture.visiblePart'),
};

/**
 * Why a capture brought no text, or not all of it, in one calm sentence. `fullLength`: characters of a text that was
 * shortened.
 */
export function captureWords(note: CaptureNote, fullLength = 0): string {
  return note === 'shortened' ? i18n.t('capture.shortened', [countText(fullLength)]) : words[note]();
}

/** What was taken out of a captured text because nobody sees it. */
export function invisibleWords(count: number): string {
  return i18n.t('capture.invisible', count, [countText(count)]);
}
