import { type ArticleFilter, countBySeq, listBySeq, listIds } from '../../store';
import { makePace } from '../pace';
import { DocStream } from './doc-stream';
import type { IndexedSearch } from './indexed';

// Keys of lists are small: some thousand of them are one turn.
const BATCH = 2000;

/**
 * The ids of all articles that answer. Where the lists of the index decide, no article is read: what is in them, is still as it was indexed, and
 * is let through by the filter, answers. Else rows or texts are looked at, in slices.
 * @throws the signal's reason when aborted
 */
export async function findAllIds(search: IndexedSearch, filter: ArticleFilter, signal?: AbortSignal): Promise<Set<string>> {
  const ids = new Set(search.fresh.map(({ article }) => article.id));
  const { decidedBy } = search.verifier;
  if (decidedBy === 'rows') for await (const found of search.byRows(signal)) for (const id of found) ids.add(id);
  if (decidedBy === 'texts') {
    for await (const matches of search.all((id) => ids.has(id), { signal })) for (const { article } of matches) ids.add(article.id);
  }
  if (decidedBy === 'lists') await addListed(search, filter, ids, signal);
  return ids;
}

async function addListed(search: IndexedSearch, filter: ArticleFilter, ids: Set<string>, signal?: AbortSignal): Promise<void> {
  const pace = makePace(signal);
  const allowed = search.allowed ?? new Set(await listIds(filter, 'captured', signal));
  for (const { segment, all } of search.matches) {
    const isWhole = (await countBySeq(segment.minSeq, segment.maxSeq)) === segment.size;
    const current = isWhole ? undefined : new Set(await listBySeq(segment.minSeq, segment.maxSeq));
    const stream = new DocStream([{ segment, set: all }], search.cache, { articles: BATCH, blocks: 256 });
    for (;;) {
      const docs = await stream.take(BATCH);
      if (docs.length === 0) break;
      for (const { id } of docs) {
        if (!search.freshIds.has(id) && allowed.has(id) && (!current || current.has(id))) ids.add(id);
      }
      await pace();
    }
  }
}
