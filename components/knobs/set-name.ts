import { i18n } from '#i18n';
import type { ModelSet } from '../../utils/store/default-settings.ts';

const ownNames: Readonly<Partial<Record<string, () => string>>> = {
  fast: () => i18n.t('sets.fast'),
  deep: () => i18n.t('sets.deep'),
  local: () => i18n.t('sets.local'),
  usual: () => i18n.t('sets.usual'),
};

/** What a set is called: the person's name for it, or ours in their language as long as they gave none. */
export function setName({ id, name }: Pick<ModelSet, 'id' | 'name'>): string {
  return (name === id ? ownNames[id]?.() : undefined) ?? name;
}
