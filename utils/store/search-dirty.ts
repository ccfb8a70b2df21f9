import type { Article } from '../model/article';
import { db } from './database';

/** Marks articles whose words beside the text changed, inside the running transaction; `seq` tells a mark from its renewal. */
export async function markDirty(ids: string[], seq: number): Promise<void> {
  await db.searchDirty.bulkPut([...new Set(ids)].map((articleId) => ({ articleId, seq })));
}

/** Whether an edit changed what the search index knows of the article beside its text. Highlights come and go with their number. */
export function hasOtherWords(before: Article, after: Article): boolean {
  // A new text is indexed anew, with all words.
  if (before.seq !== after.seq) return false;
  const isSameList = before.tags.length === after.tags.length && before.tags.every((tag, i) => tag === after.tags[i]);
  return (
    !isSameList ||
    before.counts.highlights !== after.counts.highlights ||
    (['title', 'source', 'site', 'byline', 'editor', 'host', 'note'] as const).some((key) => before[key] !== after[key])
  );
}
