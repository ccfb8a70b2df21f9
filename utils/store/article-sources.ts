import { db } from './database';
import { listSources } from './facet-lists';
import { facetRange, walkIds } from './list-range';
import { asOurs } from './our-errors';

/**
 * The source that each article outside the trash names, by id; articles without one are left out. Read source by source from the index, since
 * the index gives ids in slices but its own keys only one by one, many times slower.
 * @throws the signal's reason when aborted
 */
export async function getSources(signal?: AbortSignal): Promise<Map<string, string>> {
  signal?.throwIfAborted();
  const sources = new Map<string, string>();
  await asOurs(() =>
    db.transaction('r', [db.articles, db.counters], async () => {
      for (const { value } of await listSources()) {
        const take = (ids: string[]) => {
          for (const id of ids) sources.set(id, value);
        };
        await walkIds(facetRange(`source:${value}`), take, signal);
      }
    }),
  );
  signal?.throwIfAborted();
  return sources;
}
