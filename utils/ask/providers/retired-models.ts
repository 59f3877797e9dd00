/**
 * Model names that a service has switched off, and what to choose instead. A saved setting may still hold one.
 * DeepSeek: both names answer 400 since 2026-07-24 (api-docs.deepseek.com, and verified live by users that August).
 */
export const retiredModels: Readonly<Record<string, string>> = {
  'deepseek-chat': 'deepseek-flash',
  'deepseek-reasoner': 'deepseek-v4-pro',
};
