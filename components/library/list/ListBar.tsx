import { Download, FolderPlus, ListChecks } from 'lucide';
import { t, tn } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { useLibrary } from '../library-context';
import { isNarrowed } from '../list-filter';
import type { ListPaneProps } from './ListPane';
import { SortMenu } from './SortMenu';
import type { Rows } from './use-rows';

/** How many articles the list has, and what can be done with all of them. */
export function ListBar({ rows, isNew, acts, ask }: Pick<ListPaneProps, 'rows' | 'isNew' | 'acts' | 'ask'>) {
  const { filter } = useLibrary().address;
  const hasRows = rows.ids.length > 0;
  // Its heading exports it, in its order.
  const isWholeCollection = Boolean(filter.collection) && !isNarrowed({ ...filter, collection: undefined });
  if (isNew && !hasRows && !filter.trash && !isNarrowed(filter)) return null;
  return (
    <div class="list-bar">
      <span role="status">{countText(rows, Boolean(filter.q))}</span>
      {hasRows && (
        <span class="list-acts">
          {!filter.trash && <SortMenu />}
          {isNarrowed(filter) && !filter.trash && !isWholeCollection && (
            <button
              type="button"
              class="icon"
              onClick={() => void acts.collectAll()}
              aria-label={t('collections_collectAll')}
              title={t('collections_collectAll')}
            >
              <Icon icon={FolderPlus} />
            </button>
          )}
          {filter.trash ? (
            <button type="button" class="link danger" onClick={() => ask({ what: 'emptyTrash' })}>
              {t('library_emptyTrash')}
            </button>
          ) : isWholeCollection ? null : (
            <button
              type="button"
              class="icon"
              onClick={() => void acts.exportAll()}
              aria-label={t('library_exportAll')}
              title={t('library_exportAll')}
            >
              <Icon icon={Download} />
            </button>
          )}
          <button
            type="button"
            class="icon"
            onClick={() => void acts.selectAll()}
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

function countText({ ids, total, progress }: Rows, isSearch: boolean): string | undefined {
  if (!isSearch) return total && tn('library_articleCount', total.count);
  if (total?.isExact) return tn('library_found', total.count);
  if (total && total.count > 0) return tn('library_foundAbout', total.count);
  if (progress === 'limited') return tn('library_foundMore', ids.length);
  if (progress === 'complete') return tn('library_found', ids.length);
  return ids.length > 0 ? tn('library_foundSoFar', ids.length) : t('library_searching');
}
