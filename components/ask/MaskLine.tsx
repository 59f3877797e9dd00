import { i18n } from '#i18n';
import type { PrivateKind } from '../../utils/mask/find-private.ts';
import type { Masking } from '../../utils/store/default-settings.ts';
import { formatList } from '../shared/format-list.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { Masks } from './use-masks.ts';

const kinds: Readonly<Record<PrivateKind, () => string>> = {
  key: () => i18n.t('mask.key'),
  iban: () => i18n.t('mask.iban'),
  card: () => i18n.t('mask.card'),
  bsn: () => i18n.t('mask.bsn'),
  'e-mail': () => i18n.t('mask.email'),
  phone: () => i18n.t('mask.phone'),
};

/** Says which private details are in the text before it goes out, with the button that masks them. */
export function MaskLine({ masks: { found, masks, mask, unmask }, masking }: { masks: Masks; masking: Masking }) {
  if (masking === 'never' || (found.length === 0 && masks.length === 0)) return null;
  return (
    <p className="capture-note mask-line" role="status">
      <Icon name="key" />
      <span>
        {found.length === 0 && i18n.t('mask.masked')}
        {found.length > 0 && masking === 'ask' && i18n.t('mask.found', [inWords(found)])}
        {found.length > 0 && masking === 'always' && i18n.t('mask.willBeMasked', [inWords(found)])}
      </span>
      {found.length > 0 && masking === 'ask' && (
        <button type="button" className="btn small" onClick={mask}>
          {i18n.t('mask.mask')}
        </button>
      )}
      {found.length === 0 && (
        <button type="button" className="btn small" onClick={unmask}>
          {i18n.t('mask.undo')}
        </button>
      )}
    </p>
  );
}

function inWords(found: readonly PrivateKind[]): string {
  return formatList(
    found.map((kind) => kinds[kind]()),
    textLocale(),
  );
}
