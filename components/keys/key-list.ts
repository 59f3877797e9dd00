import { i18n } from '#i18n';

interface KeyHelp {
  readonly keys: readonly string[];
  readonly label: () => string;
}

/** Keys that work while one types a question or an answer arrives; they need no switch. */
export const askingKeys: readonly KeyHelp[] = [
  { keys: ['Enter'], label: () => i18n.t('keys.ask') },
  { keys: ['Shift', 'Enter'], label: () => i18n.t('keys.newLine') },
  { keys: ['Esc'], label: () => i18n.t('keys.stop') },
];

/** Single keys that work outside fields. */
export const readingKeys: readonly KeyHelp[] = [
  { keys: ['J'], label: () => i18n.t('keys.next') },
  { keys: ['K'], label: () => i18n.t('keys.previous') },
  { keys: ['1'], label: () => i18n.t('views.differences') },
  { keys: ['2'], label: () => i18n.t('views.answers') },
  { keys: ['3'], label: () => i18n.t('views.redline') },
  { keys: ['4'], label: () => i18n.t('views.overTime') },
  { keys: ['F'], label: () => i18n.t('keys.followUp') },
  { keys: ['N'], label: () => i18n.t('bar.newQuestion') },
  { keys: ['H'], label: () => i18n.t('bar.history') },
  { keys: ['?'], label: () => i18n.t('keys.sheet') },
];
