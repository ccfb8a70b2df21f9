import { t } from '../../../utils/i18n';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { useLibrary } from '../library-context';
import { groupOf, isNarrowed, sortOf, withoutNarrowing } from '../list-filter';
import { ArticleList } from './ArticleList';
import { EmptyLibrary } from './EmptyLibrary';
import { EmptyList } from './EmptyList';
import { headingsOf } from './headings';
import type { ListPaneProps } from './ListPane';
import { ListSkeleton } from './ListSkeleton';

/** The rows, or what is said in their place. */
export function ListContent({ rows, list, isNew, handlers }: Pick<ListPaneProps, 'rows' | 'list' | 'isNew' | 'handlers'>) {
  const { address, go } = useLibrary();
  const { filter, screen } = address;
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
  if (list.ids.length === 0) {
    if (rows.state === 'loading' || rows.progress === 'running') return <ListSkeleton />;
    return (
      <div class="list-message" data-focus-home tabIndex={-1}>
        {isNew && !filter.trash && !isNarrowed(filter) ? (
          <EmptyLibrary />
        ) : (
          <EmptyList filter={filter} onShowAll={() => go({ screen: { name: 'list' }, filter: withoutNarrowing(filter) })} />
        )}
      </div>
    );
  }
  return (
    <ArticleList
      rows={rows}
      list={list}
      openId={screen.name === 'article' ? screen.id : undefined}
      headings={headingsOf(groupOf(filter), sortOf(filter))}
      handlers={handlers}
    />
  );
}
