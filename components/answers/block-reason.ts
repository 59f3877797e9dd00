import { i18n } from '#i18n';

const plainWords = {
  safety: () => i18n.t('notice.blocked.because.safety'),
  recitation: () => i18n.t('notice.blocked.because.recitation'),
  language: () => i18n.t('notice.blocked.because.language'),
  blocklist: () => i18n.t('notice.blocked.because.blocklist'),
  prohibited: () => i18n.t('notice.blocked.because.prohibited'),
  personal: () => i18n.t('notice.blocked.because.personal'),
  jailbreak: () => i18n.t('notice.blocked.because.jailbreak'),
};

/** What services call their reasons: Gemini's finish and block reasons, OpenAI's codes, DeepSeek's message. */
const reasons: ReadonlyMap<string, keyof typeof plainWords> = new Map([
  ['safety', 'safety'],
  ['image_safety', 'safety'],
  ['model_armor', 'safety'],
  ['content_filter', 'safety'],
  ['content exists risk', 'safety'],
  ['recitation', 'recitation'],
  ['image_recitation', 'recitation'],
  ['language', 'language'],
  ['blocklist', 'blocklist'],
  ['prohibited_content', 'prohibited'],
  ['image_prohibited_content', 'prohibited'],
  ['content_policy_violation', 'prohibited'],
  ['invalid_prompt', 'prohibited'],
  ['spii', 'personal'],
  ['jailbreak', 'jailbreak'],
]);

/** Why a provider withheld an answer, in plain words with its own word for it; its own alone where that is not known. */
export function blockReason(raw: string | undefined): string {
  if (!raw) return i18n.t('notice.blocked.text');
  const reason = reasons.get(raw.toLowerCase());
  return reason === undefined
    ? i18n.t('notice.blocked.reason', [raw])
    : i18n.t('notice.blocked.plain', [plainWords[reason](), raw]);
}
