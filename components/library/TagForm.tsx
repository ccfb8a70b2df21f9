import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { Dialog } from '../shared/Dialog';

interface TagFormProps {
  title: string;
  /** Whether there is something to save. */
  isChanged: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog around a field for tags. Ctrl+Enter saves from anywhere in it; whatever closes it asks first when something would be lost. */
export function TagForm({ title, isChanged, onSave, onClose, children }: TagFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [isSaving, setSaving] = useState(false);

  // Only once the tag that the same key ended is among the others.
  useLayoutEffect(() => {
    if (isSaving) onSave();
  }, [isSaving]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      setSaving(true);
    };
    const { current: element } = box;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);

  const leave = () => {
    const isTyped = Boolean(box.current?.querySelector<HTMLInputElement>('[role="combobox"]')?.value.trim());
    if (isChanged || isTyped) setAsking(true);
    else onClose();
  };
  return (
    <>
      <Dialog
        title={title}
        class="tag-dialog"
        onClose={leave}
        footer={
          <>
            <button type="button" class="button" onClick={onClose}>
              {t('shared_cancel')}
            </button>
            <button type="button" class="button primary" onClick={onSave}>
              {t('library_save')}
            </button>
          </>
        }
      >
        <div ref={box}>{children}</div>
      </Dialog>
      {isAsking && (
        <ConfirmDialog
          title={t('library_tagsDiscardTitle')}
          confirmLabel={t('library_draftDiscard')}
          onConfirm={onClose}
          onCancel={() => setAsking(false)}
        >
          <p>{t('library_tagsDiscardText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
