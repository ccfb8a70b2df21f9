import { db } from './database';
import type { ArticleFilter, ArticleSort } from './types';

export interface ListQuery {
  filter: ArticleFilter;
  sort: ArticleSort;
  signal?: AbortSignal;
}

/**
 * Remembers the list that was read last: its first page, its number and all of its ids are asked for one after the other, and each would
 * read all of it. What the library counts as a change makes it forget.
 */
export class LastList {
  #last: { key: string; sort: ArticleSort; state: string; ids: string[] } | undefined;
  readonly #running = new Map<string, Promise<unknown>>();

  /** The ids of the list as it is now; `isAnyOrder` takes those that are at hand. `readIds` reads them inside the running transaction. */
  async read(
    { isAnyOrder, ...query }: ListQuery & { isAnyOrder?: boolean },
    readIds: (query: ListQuery) => Promise<string[]>,
  ): Promise<string[]> {
    // Chosen ones are asked for once: to compare a hundred thousand ids would cost more than it saves.
    const key = query.filter.ids ? '' : JSON.stringify(query.filter);
    // What is being read for somebody else is waited for, and not read twice. Whether it holds is for each to see: between them may lie a write.
    if (key) await this.#running.get(key)?.catch(() => {});
    const work = db.transaction('r', [db.articles, db.memberships, db.counters, db.meta], async () => {
      const meta = await db.meta.get('library');
      const state = `${meta?.libraryId} ${meta?.changes} ${meta?.lastSeq}`;
      const last = this.#last;
      if (key && last?.key === key && last.state === state && (isAnyOrder || last.sort === query.sort)) return [...last.ids];
      const ids = await readIds(query);
      if (key && meta && !query.signal?.aborted) this.#last = { key, sort: query.sort, state, ids: [...ids] };
      return ids;
    });
    this.#running.set(key, work);
    try {
      return await work;
    } finally {
      if (this.#running.get(key) === work) this.#running.delete(key);
    }
  }
}
