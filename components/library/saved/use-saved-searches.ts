import { useMemo } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { listSavedSearches, orderSavedSearches, removeSavedSearch, restoreSavedSearch, saveSearch } from '../../../utils/store';
import type { SavedSearch } from '../../../utils/store/types';
import { useLiveQuery } from '../../hooks/use-live-query';
import { useToasts } from '../../shared/toasts';

export interface SavedActs {
  add: (name: string, address: string) => Promise<void>;
  rename: (search: SavedSearch, name: string) => Promise<void>;
  /** Lets a saved search mean another view. */
  replace: (search: SavedSearch, address: string) => Promise<void>;
  remove: (search: SavedSearch) => Promise<void>;
  /** Puts them all into this order. */
  order: (ids: string[], former: string[]) => Promise<void>;
}

/** The saved searches in the person's order, and what can be done with them, each with a way back. Undefined while they are being read. */
export function useSavedSearches(): { searches: SavedSearch[] | undefined; acts: SavedActs } {
  const toasts = useToasts();
  const live = useLiveQuery(listSavedSearches, []);
  const acts = useMemo<SavedActs>(() => {
    const told = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        toasts.showError(error);
      }
    };
    const change = (before: SavedSearch, edit: Partial<Pick<SavedSearch, 'name' | 'address'>>, text: string) =>
      told(async () => {
        await saveSearch({ ...before, ...edit });
        const undo = async () => {
          const now = (await listSavedSearches()).find(({ id }) => id === before.id);
          const former = Object.fromEntries(Object.keys(edit).map((key) => [key, before[key as keyof typeof edit]]));
          // Only what was changed goes back: meanwhile it may have been changed in another way.
          if (now) await saveSearch({ ...now, ...former });
        };
        toasts.show({ text, about: [before.id], undo });
      });
    return {
      add: (name, address) =>
        told(async () => {
          const { id } = await saveSearch({ name, address });
          toasts.show({ text: t('saved_added', name), about: [id], undo: async () => void (await removeSavedSearch(id)) });
        }),
      rename: (search, name) => change(search, { name }, t('saved_renamed', name)),
      replace: (search, address) => change(search, { address }, t('saved_replaced', search.name)),
      remove: (search) =>
        told(async () => {
          const removed = await removeSavedSearch(search.id);
          if (removed) toasts.show({ text: t('saved_removed', search.name), undo: () => restoreSavedSearch(removed) });
        }),
      order: (ids, former) =>
        told(async () => {
          await orderSavedSearches(ids);
          toasts.forget(['saved-order']);
          toasts.show({ text: t('saved_moved'), about: ['saved-order'], undo: () => orderSavedSearches(former) });
        }),
    };
  }, [toasts]);
  return { searches: live.state === 'ready' ? live.value : undefined, acts };
}
