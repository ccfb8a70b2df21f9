import { Bookmark } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { getCollection } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { Icon } from '../../shared/Icon';
import { useHighlightSettings } from '../highlights/use-highlight-settings';
import { useLibrary } from '../library-context';
import { SavedSearchDialog } from './SavedSearchDialog';
import './SavedSearches.css';
import { currentForm, nameOf, viewOf } from './saved-view';
import { useSavedSearches } from './use-saved-searches';

/** Saves what the list shows under a name; of a view that is saved already, takes it out again. Nothing for the whole library. */
export function SaveSearchButton() {
  const { address } = useLibrary();
  const { searches, acts } = useSavedSearches();
  const { names } = useHighlightSettings();
  const { collection: collectionId } = address.filter;
  const collection = useLiveQuery(async () => (collectionId ? getCollection(collectionId) : undefined), [collectionId]);
  const [asked, setAsked] = useState<string>();
  const view = viewOf(address);
  if (!searches || !view) return null;

  const saved = searches.find((search) => currentForm(search.address) === view);
  const label = saved ? t('saved_isSaved', saved.name) : t('saved_add');
  return (
    <>
      <button
        type="button"
        class={saved ? 'icon save-search is-saved' : 'icon save-search'}
        aria-label={label}
        title={label}
        aria-pressed={Boolean(saved)}
        onClick={() => (saved ? void acts.remove(saved) : setAsked(view))}
      >
        <Icon icon={Bookmark} />
      </button>
      {asked && (
        <SavedSearchDialog
          title={t('saved_add')}
          name={nameOf(asked, { colors: names, collection: collection.state === 'ready' ? collection.value?.name : undefined })}
          onSave={(name) => void acts.add(name, asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
