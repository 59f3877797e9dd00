import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read or decide over the page, which waits behind it. Open as long as it is drawn. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      className="sheet"
      backdrop={<div className="backdrop" />}
      // A menu it was opened from gives the focus back to its button, which is no wish to close the sheet.
      hideOnInteractOutside={(event) => event.type !== 'focusin'}
      // Escape closes the sheet here; it must not also stop the answers.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <header className="sheet-head">
        <DialogHeading>{title}</DialogHeading>
        <DialogDismiss className="icon-btn" aria-label={i18n.t('keys.close')}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      {children}
    </Dialog>
  );
}
