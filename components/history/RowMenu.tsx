import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import type { Ref } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { AskAgainItem } from '../ask/AskAgainItem.tsx';
import { Icon } from '../shared/Icon.tsx';

interface RowMenuProps {
  readonly questionText: string;
  readonly readRun: () => Promise<Run | undefined>;
  readonly onAskAgain: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** The button that opens it. */
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** Rows cut off what stands out of them; and what is read must not be outside the page's landmarks. */
const inMain = () => document.querySelector<HTMLElement>('main');

/** What can be done with a run in the list beside opening it. */
export function RowMenu({ questionText, readRun, onAskAgain, onEdit, onDelete, buttonRef }: RowMenuProps) {
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton
        ref={buttonRef}
        className="icon-btn"
        aria-label={i18n.t('history.more', [questionText])}
        title={i18n.t('history.moreShort')}
      >
        <Icon name="menu" />
      </MenuButton>
      <Menu className="menu" gutter={4} portal portalElement={inMain} unmountOnHide>
        <AskAgainItem readRun={readRun} onAsk={onAskAgain} />
        <MenuItem className="menu-item" onClick={onEdit}>
          <Icon name="edit" />
          {i18n.t('history.tagsAndNote')}
        </MenuItem>
        <MenuItem className="menu-item" onClick={onDelete}>
          <Icon name="trash" />
          {i18n.t('history.delete')}
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
