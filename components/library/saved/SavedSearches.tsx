import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { SavedSearch } from '../../../utils/store/types';
import { useLibrary } from '../library-context';
import { useDragOrder } from './drag-order';
import './SavedSearches.css';
import { SavedSearchDialog } from './SavedSearchDialog';
import { SavedSearchRow } from './SavedSearchRow';
import { currentForm, viewOf } from './saved-view';
import { useSavedSearches } from './use-saved-searches';

/** The saved searches in the pane of filters, in the person's order; nothing while there is none. */
export function SavedSearches() {
  const id = useId();
  const { address } = useLibrary();
  const { searches, acts } = useSavedSearches();
  const [renamed, setRenamed] = useState<SavedSearch>();
  const list = useRef<HTMLUListElement>(null);
  const ids = searches?.map((search) => search.id) ?? [];
  const order = (next: string[]) => void acts.order(next, ids);
  const drag = useDragOrder(list, ids, order);
  if (!searches || searches.length === 0) return null;

  const view = viewOf(address);
  const step = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= ids.length) return;
    const next = [...ids];
    next.splice(to, 0, ...next.splice(at, 1));
    order(next);
  };
  return (
    <section aria-labelledby={id}>
      <div class="filters-title">
        <h2 id={id}>{t('saved_title')}</h2>
      </div>
      <ul ref={list} class="saved" {...drag}>
        {searches.map((search, at) => (
          <SavedSearchRow
            key={search.id}
            search={search}
            isCurrent={view !== undefined && currentForm(search.address) === view}
            replacement={view}
            isFirst={at === 0}
            isLast={at === searches.length - 1}
            onRename={() => setRenamed(search)}
            onReplace={(next) => void acts.replace(search, next)}
            onRemove={() => {
              focusNear(list.current, at);
              void acts.remove(search);
            }}
            onStep={(by) => step(at, by)}
          />
        ))}
      </ul>
      {renamed && (
        <SavedSearchDialog
          title={t('saved_rename')}
          name={renamed.name}
          onSave={(name) => name !== renamed.name && void acts.rename(renamed, name)}
          onClose={() => setRenamed(undefined)}
        />
      )}
    </section>
  );
}

/** The focus goes to a neighbour before its row does: it is never lost. */
function focusNear(list: HTMLElement | null, at: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])];
  (links[at + 1] ?? links[at - 1])?.focus();
}
