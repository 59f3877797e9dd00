import { i18n } from '#i18n';
import { type EvidenceWords, evidenceWords } from '../../utils/compare/outcome/evidence-words.ts';
import type { Evidence } from '../../utils/compare/outcome/index.ts';
import { formatList } from '../shared/format-list.ts';
import { textLocale } from '../shared/text-locale.ts';

const texts: Readonly<Record<EvidenceWords, () => string>> = {
  [evidenceWords.canned]: () => i18n.t('notice.evidence.why.canned'),
  [evidenceWords.declines]: () => i18n.t('notice.evidence.why.declines'),
  [evidenceWords.lacks]: () => i18n.t('notice.evidence.why.lacks'),
  [evidenceWords.objects]: () => i18n.t('notice.evidence.why.objects'),
  [evidenceWords.lectures]: () => i18n.t('notice.evidence.why.lectures'),
  [evidenceWords.official]: () => i18n.t('notice.evidence.why.official'),
  [evidenceWords.announces]: () => i18n.t('notice.evidence.why.announces'),
  [evidenceWords.shorter]: () => i18n.t('notice.evidence.why.shorter'),
};

/** "What shows it: it says it will not answer and much shorter than the others." */
export function evidenceText(evidence: readonly Evidence[]): string {
  const reasons = [...new Set(evidence.map(({ why }) => texts[why]()))];
  return i18n.t('notice.evidence.shownBy', [formatList(reasons, textLocale())]);
}
