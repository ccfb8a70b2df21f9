import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { IndexState } from '../../utils/search';
import './SearchIndexNotice.css';

/** Says how far the search index is while it is being made, where something is searched meanwhile. */
export function SearchIndexNotice({ isSearching }: { isSearching: boolean }) {
  const [index, setIndex] = useState<IndexState>({ state: 'ready' });

  useEffect(() => {
    if (!isSearching) return;
    let isGone = false;
    let stop = () => {};
    void import('../../utils/search').then(({ watchIndex }) => {
      if (!isGone) stop = watchIndex(setIndex);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [isSearching]);

  if (!isSearching || index.state === 'ready') return null;
  return (
    <div class="search-index quiet">
      <p>{t('search_indexBuilding', index.done, index.total)}</p>
      <progress aria-hidden="true" value={index.done} max={index.total} />
    </div>
  );
}
