import type { ComponentProps } from 'react';
import { i18n } from '#i18n';
import type { AskSettings } from '../../utils/domain.ts';
import { formatRow } from '../shared/format-list.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { knobWords } from './asked-words.ts';

interface KnobsButtonProps extends ComponentProps<'button'> {
  readonly asking: AskSettings;
}

/** Opens the settings for questions, and says what is set. */
export function KnobsButton({ asking, ...props }: KnobsButtonProps) {
  const words = knobWords(asking, textLocale());
  const prompt = asking.systemPrompt === undefined ? [] : [i18n.t('knobs.systemPrompt')];
  const set = formatRow([...words, ...prompt], textLocale());
  return (
    <button type="button" {...props} className="tool knobs-button" title={i18n.t('knobs.title')}>
      <Icon name="knobs" />
      <span className={set === '' ? undefined : 'vh'}>{i18n.t('knobs.button')}</span>
      {set !== '' && <span className="knobs-set">{set}</span>}
    </button>
  );
}
