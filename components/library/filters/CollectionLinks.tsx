import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';
import { CollectionDialog } from '../collections/CollectionDialog';
import { recentCollections } from '../collections/recent';
import { useCollections } from '../collections/use-collections';
import { useLibrary } from '../library-context';
import { CountedLinks } from './CountedLinks';

/** The collections, each a place of its own: opening one leaves what narrowed the list before. */
export function CollectionLinks() {
  const { address } = useLibrary();
  const { filter, screen } = address;
  const collections = useCollections();
  const [isAdding, setAdding] = useState(false);
  const isList = screen.name === 'list' || screen.name === 'article';
  if (!collections) return null;

  const recent = recentCollections();
  // Of a long list those that are in use are shown, then the newest.
  const often = [
    ...new Set([
      ...recent,
      ...collections
        .map(({ id }) => id)
        .sort()
        .reverse(),
    ]),
  ];
  return (
    <>
      <CountedLinks
        isCollection
        title={t('collections_title')}
        often={often}
        links={collections.map(({ id, name, count }) => ({
          key: id,
          label: name,
          count,
          depth: 0,
          isCurrent: isList && filter.collection === id,
          href: formatAddress({ screen: { name: 'list' }, filter: { collection: id } }),
        }))}
        action={
          <button type="button" class="icon" onClick={() => setAdding(true)} aria-label={t('collections_add')} title={t('collections_add')}>
            <Icon icon={Plus} />
          </button>
        }
      />
      {isAdding && <CollectionDialog onClose={() => setAdding(false)} />}
    </>
  );
}
