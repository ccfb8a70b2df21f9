import { Ellipsis } from 'lucide';
import { formatNumber, t } from '../../../utils/i18n';
import { countArticles } from '../../../utils/store';
import type { SavedSearch } from '../../../utils/store/types';
import { useLiveQuery } from '../../hooks/use-live-query';
import { MenuButton, type MenuItem } from '../../shared/MenuButton';
import { countedFilter, currentForm } from './saved-view';

interface SavedSearchRowProps {
  search: SavedSearch;
  isCurrent: boolean;
  /** The view that is shown now and could take the place of this one. */
  replacement?: string;
  isFirst: boolean;
  isLast: boolean;
  onRename: () => void;
  onReplace: (address: string) => void;
  onRemove: () => void;
  /** Moves it by one, up or down. */
  onStep: (by: -1 | 1) => void;
}

/** One saved search: a link to its view, with a menu beside it. F2 renames, Delete removes, Alt+↑ and Alt+↓ move. */
export function SavedSearchRow({
  search,
  isCurrent,
  replacement,
  isFirst,
  isLast,
  onRename,
  onReplace,
  onRemove,
  onStep,
}: SavedSearchRowProps) {
  const address = currentForm(search.address);
  const filter = countedFilter(address);
  const count = useLiveQuery(async () => (filter ? countArticles(filter) : undefined), [address], { isCalm: true });

  const items: MenuItem[] = [
    { label: t('saved_rename'), onPick: onRename },
    ...(replacement && !isCurrent
      ? [{ label: t('saved_replace'), hint: t('saved_replaceHint'), onPick: () => onReplace(replacement) }]
      : []),
    ...(isFirst ? [] : [{ label: t('saved_up'), onPick: () => onStep(-1) }]),
    ...(isLast ? [] : [{ label: t('saved_down'), onPick: () => onStep(1) }]),
    { label: t('saved_remove'), onPick: onRemove },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    const acts: Record<string, () => void> = event.altKey
      ? { ArrowUp: () => onStep(-1), ArrowDown: () => onStep(1) }
      : { F2: onRename, Delete: onRemove };
    const act = acts[event.key];
    if (!act) return;
    // The library's own keys mean articles.
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <li data-id={search.id}>
      <a
        class="filter"
        href={address}
        title={search.name}
        draggable={false}
        aria-current={isCurrent ? 'true' : undefined}
        aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
      >
        <bdi>{search.name}</bdi>
        {count.state === 'ready' && count.value !== undefined && <span class="count">{formatNumber(count.value)}</span>}
      </a>
      <MenuButton class="saved-menu" label={t('saved_acts', search.name)} icon={Ellipsis} items={items} />
    </li>
  );
}
