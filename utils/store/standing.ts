import { db } from './database';
import { getRows } from './write';

// Fewer rows are read as quickly as the keys around them.
const FEW = 50;
// Keys in between that are not asked for: more of them cost more than the rows.
const SPREAD = 20;

/**
 * Which of these articles are there at all, and which of them outside the trash, inside the running transaction. Of many only keys are read: a
 * thousand rows would hold the page up.
 */
export async function standing(ids: readonly string[]): Promise<{ known: Set<string>; live: Set<string> }> {
  const wanted = new Set(ids);
  if (wanted.size > FEW) {
    const sorted = [...wanted].sort();
    const most = wanted.size * SPREAD;
    const keys = await db.articles.where(':id').between(sorted[0], sorted.at(-1), true, true).limit(most).primaryKeys();
    if (keys.length < most) {
      const known = new Set(keys.filter((id) => wanted.has(id)));
      const trashed = new Set(await db.articles.orderBy('keys.trash').primaryKeys());
      return { known, live: new Set([...known].filter((id) => !trashed.has(id))) };
    }
  }
  const rows = await getRows([...wanted]);
  return {
    known: new Set(rows.map(({ id }) => id)),
    live: new Set(rows.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id)),
  };
}
