import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Dialog } from '../../shared/Dialog';

interface SavedSearchDialogProps {
  title: string;
  /** What stands in the field at first, selected: a suggestion or the former name. */
  name: string;
  onSave: (name: string) => void;
  onClose: () => void;
}

const LONGEST = 100;

/** Asks for the name of a saved search. */
export function SavedSearchDialog({ title, name: first, onSave, onClose }: SavedSearchDialogProps) {
  const id = useId();
  const [name, setName] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const canSave = name.trim() !== '';
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('shared_cancel')}
          </button>
          <button type="submit" form={id} class="button primary" disabled={!canSave}>
            {t('library_save')}
          </button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (!canSave) return;
          onClose();
          onSave(name.trim());
        }}
      >
        <label>
          <span>{t('saved_name')}</span>
          <input
            ref={field}
            class="field"
            dir="auto"
            required
            maxLength={LONGEST}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}
