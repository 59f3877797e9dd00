import { Fragment } from 'react';
import { i18n } from '#i18n';
import { updateSettings } from '../../utils/store/settings.ts';
import { Sheet } from '../shared/Sheet.tsx';
import { askingKeys, readingKeys } from './key-list.ts';

interface KeySheetProps {
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  /** The keys that ask from a page, as the browser writes them. */
  readonly shortcut?: string | undefined;
}

/** All keys of the panel, and the switch for those without Ctrl or Alt. */
export default function KeySheet({ onClose, singleKeys, shortcut }: KeySheetProps) {
  const onPage = shortcut === undefined ? [] : [{ keys: shortcut.split('+'), label: () => i18n.t('keys.fromPage') }];
  return (
    <Sheet title={i18n.t('keys.title')} onClose={onClose}>
      <KeyList keys={[...onPage, ...askingKeys]} />
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            void updateSettings((current) => ({ ...current, singleKeys: isOn }));
          }}
        />
        {i18n.t('keys.single')}
      </label>
      {singleKeys && <KeyList keys={readingKeys} />}
    </Sheet>
  );
}

function KeyList({ keys }: { keys: readonly { readonly keys: readonly string[]; readonly label: () => string }[] }) {
  return (
    <dl className="keys">
      {keys.map(({ keys: pressed, label }) => (
        <div key={pressed.join('+')}>
          <dt>
            {pressed.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
          </dt>
          <dd>{label()}</dd>
        </div>
      ))}
    </dl>
  );
}
