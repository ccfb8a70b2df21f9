import { useRef } from 'preact/hooks';
import { getArticle } from '../../utils/store';
import { useToasts } from '../shared/toasts';
import { formatAddress, type ListFilter, toArticleFilter } from './address';
import type { AskedFor } from './LibraryDialogs';
import { findIds } from './list/find-ids';
import type { ListAct, ListModel } from './list/list-model';
import type { Rows } from './list/use-rows';
import type { Actions } from './use-actions';

interface ListActsOptions {
  filter: ListFilter;
  rows: Rows;
  list: ListModel;
  act: (act: ListAct) => void;
  actions: Actions;
  ask: (asked: AskedFor) => void;
  toTrash: (ids: string[]) => Promise<void>;
}

export interface ListActs {
  /** Gives a mark to articles, or takes it where all that are known have it. */
  toggleMark: (ids: string[], mark: 'isStarred' | 'isRead') => Promise<void>;
  selectAll: () => Promise<void>;
  exportAll: () => Promise<void>;
  /** All that the list shows, into a collection. */
  collectAll: () => Promise<void>;
  exportList: (ids: string[]) => Promise<void>;
  /** To the trash; from there for good, after a question. */
  remove: (ids: string[]) => Promise<void>;
  /** Back from the trash. */
  restore: (ids: string[]) => Promise<void>;
}

/** What is done to a list or to several of its articles. */
export function useListActs({ filter, rows, list, act, actions, ask, toTrash }: ListActsOptions): ListActs {
  const toasts = useToasts();
  const listKey = formatAddress({ screen: { name: 'list' }, filter });
  const shown = useRef(listKey);
  shown.current = listKey;
  /** All that the list means; nothing where another list is on the screen by the time they are found. */
  const all = async (): Promise<readonly string[]> => {
    const ids = rows.isWhole ? rows.ids : await findIds(filter);
    return shown.current === listKey ? ids : [];
  };
  return {
    async toggleMark(ids, mark) {
      const [only] = ids;
      if (filter.trash || only === undefined) return;
      if (ids.length === 1) {
        const article = await getArticle(only).catch(toasts.showError);
        if (article) await actions.edit(only, { [mark]: !article[mark] });
        return;
      }
      const known = ids.flatMap((id) => rows.get(id) ?? []);
      await actions.mark(ids, { [mark]: !known.every(({ article }) => article[mark]) });
    },
    async selectAll() {
      try {
        const ids = await all();
        if (ids.length > 0) act({ type: 'select', ids });
      } catch (error) {
        toasts.showError(error);
      }
    },
    async collectAll() {
      try {
        const ids = await all();
        if (ids.length > 0) ask({ what: 'collect', ids: [...ids] });
      } catch (error) {
        toasts.showError(error);
      }
    },
    async exportAll() {
      try {
        await actions.exportMany(filter.q ? await findIds(filter) : toArticleFilter(filter));
      } catch (error) {
        toasts.showError(error);
      }
    },
    async exportList(ids) {
      if (ids.length === 1 && ids[0]) await actions.exportArticle(ids[0]);
      else if (ids.length > 1) await actions.exportMany(ids);
    },
    async remove(ids) {
      if (ids.length === 0) return;
      if (filter.trash) return ask({ what: 'purge', ids });
      await toTrash(ids);
    },
    async restore(ids) {
      if (list.selected.size > 0) act({ type: 'clear' });
      rows.drop(await actions.restore(ids));
    },
  };
}
