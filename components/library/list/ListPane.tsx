import { Download, ListChecks, PanelLeft, Plus } from 'lucide';
import type { Ref } from 'preact';
import { t, tn } from '../../../utils/i18n';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { Icon } from '../../shared/Icon';
import { formatAddress, isNarrowed } from '../address';
import { useLibrary } from '../library-context';
import { ArticleList } from './ArticleList';
import type { RowHandlers } from './ArticleRow';
import { BulkBar } from './BulkBar';
import { EmptyLibrary } from './EmptyLibrary';
import { EmptyList } from './EmptyList';
import { FilterChips } from './FilterChips';
import type { ListModel } from './list-model';
import './ListPane.css';
import { ListSkeleton } from './ListSkeleton';
import { SearchField } from './SearchField';
import type { Rows } from './use-rows';

export interface ListPaneProps {
  rows: Rows;
  list: ListModel;
  /** Articles in this list, loaded or not; undefined while unknown. */
  total?: number;
  /** Whether the library has no article at all. */
  isNew: boolean;
  handlers: RowHandlers;
  searchRef: Ref<HTMLInputElement>;
  onLeaveSearch: () => void;
  onSelectAll: () => void;
  onClear: () => void;
  onTag: () => void;
  onExport: () => void;
  onExportHighlights: () => void;
  onExportAnnotations: () => void;
  onExportAll: () => void;
  onDelete: () => void;
  onRestore: () => void;
  onEmptyTrash: () => void;
  onOpenFilters: () => void;
}

/** The list with its search field above and, while something is selected, what can be done with it below. */
export function ListPane(props: ListPaneProps) {
  const { rows, list, handlers } = props;
  const { address, go, layout } = useLibrary();
  const { filter, screen } = address;
  const openId = screen.name === 'article' ? screen.id : undefined;

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
          />
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
        <FilterChips filter={filter} onChange={(next) => go({ screen: { name: 'list' }, filter: next })} />
      </div>
      <ListBar {...props} />
      <ListContent {...props} openId={openId} handlers={handlers} rows={rows} />
      {list.selected.size > 0 && (
        <BulkBar
          count={list.selected.size}
          isTrash={Boolean(filter.trash)}
          onTag={props.onTag}
          onExport={props.onExport}
          onExportHighlights={props.onExportHighlights}
          onExportAnnotations={props.onExportAnnotations}
          onDelete={props.onDelete}
          onRestore={props.onRestore}
          onClear={props.onClear}
        />
      )}
    </div>
  );
}

function ListBar({ rows, total, isNew, onSelectAll, onExportAll, onEmptyTrash }: ListPaneProps) {
  const { filter } = useLibrary().address;
  const hasRows = rows.rows.length > 0;
  if (isNew && !hasRows && !filter.trash && !isNarrowed(filter)) return null;
  return (
    <div class="list-bar">
      <span role="status">{filter.q ? foundText(rows) : total !== undefined && tn('library_articleCount', total)}</span>
      {hasRows && (
        <span class="list-acts">
          {filter.trash ? (
            <button type="button" class="link danger" onClick={onEmptyTrash}>
              {t('library_emptyTrash')}
            </button>
          ) : (
            <button type="button" class="icon" onClick={onExportAll} aria-label={t('library_exportAll')} title={t('library_exportAll')}>
              <Icon icon={Download} />
            </button>
          )}
          <button
            type="button"
            class="icon"
            onClick={onSelectAll}
            aria-label={t('library_selectAll')}
            title={`${t('library_selectAll')} (Ctrl+A)`}
          >
            <Icon icon={ListChecks} />
          </button>
        </span>
      )}
    </div>
  );
}

function ListContent({ rows, list, isNew, handlers, openId }: ListPaneProps & { openId?: string }) {
  const { address, go } = useLibrary();
  const { filter } = address;
  if (rows.state === 'failed') {
    return (
      <div class="list-message">
        <ErrorNotice error={rows.error}>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('library_reload')}
          </button>
        </ErrorNotice>
      </div>
    );
  }
  if (rows.rows.length === 0) {
    if (rows.state === 'loading' || rows.progress === 'running') return <ListSkeleton />;
    return (
      <div class="list-message" data-focus-home tabIndex={-1}>
        {isNew && !filter.trash && !isNarrowed(filter) ? (
          <EmptyLibrary />
        ) : (
          <EmptyList filter={filter} onShowAll={() => go({ screen: { name: 'list' }, filter: {} })} />
        )}
      </div>
    );
  }
  return (
    <ArticleList
      rows={rows.rows}
      list={list}
      openId={openId}
      isSearch={Boolean(filter.q)}
      handlers={handlers}
      onEnd={rows.hasMore ? rows.loadMore : undefined}
    />
  );
}

function foundText({ rows, progress }: Rows): string {
  if (progress === 'limited') return tn('library_foundMore', rows.length);
  if (progress === 'complete') return tn('library_found', rows.length);
  return rows.length > 0 ? tn('library_foundSoFar', rows.length) : t('library_searching');
}
