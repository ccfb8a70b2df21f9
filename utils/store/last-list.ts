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

  /** The ids of the list as it is now, all of one moment; `isAnyOrder` takes those that are at hand. */
  async read(
    { isAnyOrder, ...query }: ListQuery & { isAnyOrder?: boolean },
    readIds: (query: ListQuery) => Promise<string[]>,
  ): Promise<string[]> {
    // Chosen ones are asked for once: to compare a hundred thousand ids would cost more than it saves.
    const key = query.filter.ids ? '' : JSON.stringify(query.filter);
    for (let attempt = 1; ; attempt++) {
      const state = await readState();
      const last = this.#last;
      if (key && last?.key === key && last.state === state && (isAnyOrder || last.sort === query.sort)) return [...last.ids];
      const ids = await readIds(query);
      const isWhole = (await readState()) === state;
      if (key && isWhole && !query.signal?.aborted) this.#last = { key, sort: query.sort, state, ids: [...ids] };
      if (isWhole || attempt === ATTEMPTS) return ids;
    }
  }
}

// While an import writes all the time, what was read between two of its writes has to do: its next write has the list read again.
const ATTEMPTS = 3;

// One transaction around all reads would do without this, but a live query loses it among so many steps. What is asked first is what it watches:
// every write puts the library's row.
async function readState(): Promise<string> {
  const meta = await db.meta.get('library');
  return `${meta?.libraryId} ${meta?.changes} ${meta?.lastSeq}`;
}
