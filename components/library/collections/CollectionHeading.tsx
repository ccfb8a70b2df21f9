import { Download, Pencil, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { CountedCollection } from '../../../utils/store';
import { Icon } from '../../shared/Icon';
import { isNarrowed } from '../address';
import { useLibrary } from '../library-context';
import { CollectionDialog } from './CollectionDialog';
import './CollectionHeading.css';
import { useCollecting } from './use-collecting';
import { useCollectionExport } from './use-collection-export';
import { useCollections } from './use-collections';

/** What stands above the list of a collection: its name, what it is about, and what can be done with it. */
export function CollectionHeading({ id }: { id: string }) {
  const { address, go } = useLibrary();
  const collections = useCollections();
  if (!collections) return <header class="collection-heading" aria-busy="true" />;
  const collection = collections.find((one) => one.id === id);
  // The list below says how many it shows: of a part it must be said that there are more.
  const isPart = isNarrowed({ ...address.filter, collection: undefined });
  if (collection) return <Heading collection={collection} isPart={isPart} />;
  return (
    <header class="collection-heading is-gone">
      <p class="quiet">{t('collections_gone')}</p>
      <button type="button" class="button" onClick={() => go({ screen: { name: 'list' }, filter: {} })}>
        {t('library_showAll')}
      </button>
    </header>
  );
}

function Heading({ collection, isPart }: { collection: CountedCollection; isPart: boolean }) {
  const { id, name, description, count } = collection;
  const collecting = useCollecting();
  const exportIt = useCollectionExport();
  const [isEditing, setEditing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => setWhole(false), [id]);

  return (
    <header class="collection-heading">
      <div class="collection-title">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span class="collection-acts">
          <button
            type="button"
            class="icon"
            onClick={() => setEditing(true)}
            aria-label={t('collections_edit')}
            title={t('collections_edit')}
          >
            <Icon icon={Pencil} />
          </button>
          <button
            type="button"
            class="icon"
            disabled={count === 0}
            onClick={() => void exportIt(collection)}
            aria-label={t('collections_export')}
            title={t('collections_export')}
          >
            <Icon icon={Download} />
          </button>
          <button
            type="button"
            class="icon"
            onClick={() => void collecting.remove(collection)}
            aria-label={t('collections_delete')}
            title={t('collections_delete')}
          >
            <Icon icon={Trash2} />
          </button>
        </span>
      </div>
      {isPart && <p class="collection-count quiet">{tn('collections_inAll', count)}</p>}
      {description && (
        // A click shows the rest; with the keys there is nothing to open that could not be read in the form.
        <button
          type="button"
          class={`collection-description ${isWhole ? 'is-whole' : ''}`}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          <bdi>{description}</bdi>
        </button>
      )}
      {isEditing && <CollectionDialog collection={collection} onClose={() => setEditing(false)} />}
    </header>
  );
}
