import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useState } from 'react';
import { i18n } from '#i18n';

interface ModelComboboxProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Names to choose from; any other may be typed. */
  readonly offered: readonly string[];
  readonly isReading: boolean;
  readonly onOpen?: () => void;
  /** Called with the name once it is chosen: by a click, by Enter, by leaving the field. */
  readonly onChoose: (name: string) => void;
  readonly label?: string;
  readonly id?: string;
}

/** A model's name: one of a list, or any other. */
export function ModelCombobox(props: ModelComboboxProps) {
  const { typed, onType, offered, isReading, onOpen, onChoose, label, id } = props;
  const [isFiltering, setFiltering] = useState(false);
  const shown = isFiltering ? offered.filter((name) => name.includes(typed.trim())) : offered;
  const choose = (name: string) => {
    setFiltering(false);
    onChoose(name);
  };
  return (
    <ComboboxProvider
      value={typed}
      setValue={(value) => {
        onType(value);
        setFiltering(true);
      }}
      setOpen={(isOpen) => {
        if (isOpen) onOpen?.();
        else setFiltering(false);
      }}
    >
      <Combobox
        className="field"
        id={id}
        aria-label={label}
        spellCheck={false}
        showOnClick
        onBlur={() => choose(typed)}
        onKeyDown={(event) => event.key === 'Enter' && choose(typed)}
      />
      <ComboboxPopover className="menu" gutter={4} sameWidth unmountOnHide>
        {shown.map((name) => (
          <ComboboxItem key={name} className="menu-item" value={name} onClick={() => choose(name)} />
        ))}
        {shown.length === 0 && typed.trim() !== '' && (
          <p className="menu-note">{i18n.t('options.ownModel', [typed])}</p>
        )}
        {isReading && <p className="menu-note">{i18n.t('options.readingModels')}</p>}
      </ComboboxPopover>
    </ComboboxProvider>
  );
}
