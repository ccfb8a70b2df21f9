import { ArrowDownWideNarrow } from 'lucide';
import { type MessageKey, t } from '../../../utils/i18n';
import { MenuButton } from '../../shared/MenuButton';
import { useLibrary } from '../library-context';
import { canGroupBySource, groupOf, LIST_SORTS, type ListFilter, type ListSort, sortOf, usualSort } from '../list-filter';

const SORT_NAMES: Record<ListSort | 'best', MessageKey> = {
  best: 'library_sortBest',
  hand: 'library_sortHand',
  captured: 'library_sortCaptured',
  'captured-asc': 'library_sortCapturedAsc',
  published: 'library_sortPublished',
  'published-asc': 'library_sortPublishedAsc',
  title: 'library_sortTitle',
};

/** The order of the list, and what its headings are. */
export function SortMenu() {
  const { address, go } = useLibrary();
  const { filter } = address;
  const sort = sortOf(filter);
  const group = groupOf(filter);
  const show = (next: ListFilter) => go({ screen: { name: 'list' }, filter: next });
  const text = t(SORT_NAMES[sort ?? 'best']);
  return (
    <MenuButton
      class="sort-menu"
      label={t('library_sortNow', text)}
      text={text}
      icon={ArrowDownWideNarrow}
      items={[
        ...sortsFor(filter).map((one, at) => ({
          label: t(SORT_NAMES[one ?? 'best']),
          isChecked: one === sort,
          ...(at === 0 ? { heading: t('library_sort') } : {}),
          onPick: () => show({ ...filter, sort: one }),
        })),
        ...groupsFor(filter).map(({ choice, name }, at) => ({
          label: t(name),
          isChecked: choice === group,
          ...(at === 0 ? { heading: t('library_group') } : {}),
          onPick: () => show({ ...filter, group: choice === 'day' ? undefined : choice }),
        })),
      ]}
    />
  );
}

/** The orders to choose from; undefined is that of a search, the best hits first. */
function sortsFor(filter: ListFilter): (ListSort | undefined)[] {
  const sorts = LIST_SORTS.filter((sort) => sort !== 'hand');
  return [...(usualSort(filter) ? [] : [undefined]), ...(filter.collection ? (['hand'] as const) : []), ...sorts];
}

function groupsFor(filter: ListFilter): { choice: 'day' | 'source' | 'none'; name: MessageKey }[] {
  const hasDays = groupOf({ ...filter, group: undefined }) === 'day';
  const hasSources = canGroupBySource(filter);
  if (!hasDays && !hasSources) return [];
  return [
    ...(hasDays ? [{ choice: 'day' as const, name: 'library_groupDay' as const }] : []),
    ...(hasSources ? [{ choice: 'source' as const, name: 'library_groupSource' as const }] : []),
    { choice: 'none', name: 'library_groupNone' },
  ];
}
