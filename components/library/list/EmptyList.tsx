import { t } from '../../../utils/i18n';
import { shortQuery } from '../../shared/short-query';
import { isNarrowed, type ListFilter } from '../list-filter';
import './Empty.css';

interface EmptyListProps {
  filter: ListFilter;
  onShowAll: () => void;
}

/** Nothing fits the search or the filter, or the trash is empty. */
export function EmptyList({ filter, onShowAll }: EmptyListProps) {
  if (filter.trash && !isNarrowed(filter)) {
    return (
      <div class="empty">
        <h2>{t('library_trashEmptyTitle')}</h2>
        <p>{t('library_trashEmptyText')}</p>
      </div>
    );
  }
  if (filter.collection && !isNarrowed({ ...filter, collection: undefined })) {
    return (
      <div class="empty">
        <h2>{t('collections_emptyTitle')}</h2>
        <p>{t('collections_emptyText')}</p>
        <button type="button" class="button" onClick={onShowAll}>
          {t('library_showAll')}
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{filter.q ? t('library_noHitsTitle', shortQuery(filter.q)) : t('library_noneTitle')}</h2>
      <p>{filter.q ? t('library_noHitsText') : t('library_noneText')}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {t('library_showAll')}
      </button>
    </div>
  );
}
