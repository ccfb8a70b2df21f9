import { t, tn } from '../../utils/i18n';
import { listIds } from '../../utils/store';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { useToasts } from '../shared/toasts';
import { CollectDialog } from './collections/CollectDialog';
import { HelpDialog } from './HelpDialog';
import { TagDialog } from './TagDialog';

/** The question that is open, if any. */
export type AskedFor =
  | { what: 'tags'; ids: string[] }
  /** Into which collections these articles go. */
  | { what: 'collect'; ids: string[] }
  | { what: 'purge'; ids: string[] }
  | { what: 'emptyTrash' }
  | { what: 'help' }
  | undefined;

interface LibraryDialogsProps {
  asked: AskedFor;
  onClose: () => void;
  onPurge: (ids: string[]) => Promise<void>;
}

/** The dialogs of the library, one at a time. */
export function LibraryDialogs({ asked, onClose, onPurge }: LibraryDialogsProps) {
  const toasts = useToasts();
  if (!asked) return null;
  if (asked.what === 'help') return <HelpDialog onClose={onClose} />;
  if (asked.what === 'tags') return <TagDialog ids={asked.ids} onClose={onClose} />;
  if (asked.what === 'collect') return <CollectDialog ids={asked.ids} onClose={onClose} />;

  const purge = async () => {
    onClose();
    await onPurge(asked.what === 'purge' ? asked.ids : await listIds({ isTrashed: true }));
  };
  return (
    <ConfirmDialog
      title={asked.what === 'purge' ? tn('library_purgeTitle', asked.ids.length) : t('library_emptyTrashTitle')}
      confirmLabel={asked.what === 'purge' ? t('library_purge') : t('library_emptyTrash')}
      onConfirm={() => void purge().catch(toasts.showError)}
      onCancel={onClose}
    >
      <p>{t('library_purgeText')}</p>
    </ConfirmDialog>
  );
}
