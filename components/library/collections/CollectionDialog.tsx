import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { Collection } from '../../../utils/model/collection';
import { COLLECTION_NAME_LENGTH } from '../../../utils/store';
import { Dialog } from '../../shared/Dialog';
import './CollectionDialog.css';
import { useCollecting } from './use-collecting';

interface CollectionDialogProps {
  /** The one to be edited; a new one without it. */
  collection?: Collection;
  onClose: () => void;
}

/** Name and description of a collection, new or not. */
export function CollectionDialog({ collection, onClose }: CollectionDialogProps) {
  const id = useId();
  const collecting = useCollecting();
  const [name, setName] = useState(collection?.name ?? '');
  const [description, setDescription] = useState(collection?.description ?? '');
  const nameField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    nameField.current?.focus();
    nameField.current?.select();
  }, []);

  const canSave = name.trim() !== '';
  const save = () => {
    if (!canSave) return nameField.current?.focus();
    onClose();
    const input = { name: name.trim(), description: description.trim() };
    void (collection ? collecting.edit(collection.id, input) : collecting.create(input));
  };

  return (
    <Dialog
      title={collection ? t('collections_edit') : t('collections_add')}
      class="collection-dialog"
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('shared_cancel')}
          </button>
          <button type="submit" form={id} class="button primary" disabled={!canSave}>
            {collection ? t('library_save') : t('collections_create')}
          </button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) save();
        }}
      >
        <label>
          <span>{t('collections_name')}</span>
          <input
            ref={nameField}
            class="field"
            dir="auto"
            required
            maxLength={COLLECTION_NAME_LENGTH}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('collections_description')}</span>
          <textarea
            class="field"
            dir="auto"
            rows={4}
            value={description}
            placeholder={t('collections_descriptionHint')}
            onInput={({ currentTarget }) => setDescription(currentTarget.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}
