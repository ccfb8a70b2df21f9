import { PanelLeft, Plus } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { SearchIndexNotice } from '../../shared/SearchIndexNotice';
import { formatAddress } from '../address';
import { CollectionHeading } from '../collections/CollectionHeading';
import type { AskedFor } from '../LibraryDialogs';
import { useLibrary } from '../library-context';
import { SaveSearchButton } from '../saved/SaveSearchButton';
import type { ListActs } from '../use-list-acts';
import type { RowHandlers } from './ArticleRow';
import { BulkBar } from './BulkBar';
import { FilterChips } from './FilterChips';
import { ListBar } from './ListBar';
import { ListContent } from './ListContent';
import type { ListModel } from './list-model';
import './ListPane.css';
import { SearchField } from './SearchField';
import type { Rows } from './use-rows';

export interface ListPaneProps {
  rows: Rows;
  list: ListModel;
  /** Whether the library has no article at all. */
  isNew: boolean;
  handlers: RowHandlers;
  acts: ListActs;
  searchRef: RefObject<HTMLInputElement | null>;
  ask: (asked: AskedFor) => void;
  onLeaveSearch: () => void;
  onClear: () => void;
  onOpenFilters: () => void;
}

/** The list with its search field above and, while something is selected, what can be done with it below. */
export function ListPane(props: ListPaneProps) {
  const { list } = props;
  const { address, go, layout } = useLibrary();
  const { filter } = address;

  return (
    <div class="list">
      <h1 class="visually-hidden">{filter.trash ? t('library_trash') : t('library_articles')}</h1>
      <div class="list-top">
        <div class="list-search">
          {layout !== 'wide' && (
            <button type="button" class="icon" onClick={props.onOpenFilters} aria-label={t('library_filters')} title={t('library_filters')}>
              <Icon icon={PanelLeft} />
            </button>
          )}
          <SearchField
            value={filter.q ?? ''}
            inputRef={props.searchRef}
            onLeave={props.onLeaveSearch}
            onSearch={(q) => go({ screen: { name: 'list' }, filter: { ...filter, q: q || undefined } }, { replace: Boolean(filter.q) })}
          >
            <SaveSearchButton />
          </SearchField>
          {layout !== 'wide' && (
            <a
              class="icon"
              href={formatAddress({ screen: { name: 'new' }, filter: {} })}
              aria-label={t('library_new')}
              title={t('library_new')}
            >
              <Icon icon={Plus} />
            </a>
          )}
        </div>
        <SearchIndexNotice isSearching={Boolean(filter.q)} />
        <FilterChips filter={filter} onChange={(next) => go({ screen: { name: 'list' }, filter: next })} />
        {filter.collection && !filter.trash && <CollectionHeading id={filter.collection} />}
      </div>
      <ListBar {...props} />
      <ListContent {...props} />
      {list.selected.size > 0 && <BulkBar {...props} />}
    </div>
  );
}
