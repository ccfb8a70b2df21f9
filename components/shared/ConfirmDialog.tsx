import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { Dialog } from './Dialog';

interface ConfirmDialogProps {
  title: string;
  children: ComponentChildren;
  /** What the button does, as a verb. */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone. The safe way out has the focus, so that a hasty Enter destroys nothing. */
export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      footer={
        <>
          <button type="button" class="button" autofocus onClick={onCancel}>
            {t('shared_cancel')}
          </button>
          <button type="button" class="button danger" onClick={onConfirm}>
            {confirmLabel}
          </button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
