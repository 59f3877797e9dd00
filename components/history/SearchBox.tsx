import { useRef } from 'react';
import { i18n } from '#i18n';
import { Icon } from '../shared/Icon.tsx';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Where a person types what they look for. Escape empties it. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    box.current?.focus();
  };
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={box}
        className="field"
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-label={i18n.t('history.search')}
        placeholder={i18n.t('history.searchShort')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && value !== '' && clear()}
      />
      {value !== '' && (
        <button
          type="button"
          className="icon-btn"
          onClick={clear}
          aria-label={i18n.t('history.clearSearch')}
          title={i18n.t('history.clearSearch')}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
