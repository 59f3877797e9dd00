import { i18n } from '#i18n';
import type { BackupFault } from '../../utils/store/export/backup/backup-fault.ts';

/** What is wrong with a backup and what to do about it, in a sentence or two. */
export function faultWords(fault: BackupFault): string {
  switch (fault.kind) {
    case 'not-a-backup':
      return i18n.t('backup.notABackup');
    case 'damaged':
      return i18n.t('backup.damaged');
    case 'newer-version':
      return i18n.t('backup.newerVersion');
    case 'wrong-content':
      return fault.field
        ? i18n.t('backup.wrongContent', [fault.line, fault.field])
        : i18n.t('backup.wrongLine', [fault.line]);
    case 'too-large':
      return i18n.t('backup.tooLarge');
    case 'conflict':
      return i18n.t('backup.conflict');
    case 'unreadable':
      return i18n.t('backup.unreadable');
    case 'not-saved':
      return i18n.t('backup.notSaved');
    case 'busy':
      return i18n.t('backup.busy');
  }
}
