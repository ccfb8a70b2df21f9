import { CounterSums } from './contributions';
import { type Counter, db } from './database';

/** Sums of changes, written once at the end of a transaction. */
export class CounterChanges extends CounterSums {
  /** Applies the changes inside the running transaction. A tag or host that nothing has any more goes; totals stay. */
  async flush(): Promise<void> {
    const { changes } = this;
    if (changes.length === 0) return;
    const current = await db.counters.bulkGet(changes.map(keyOf));
    const next = changes.map((change, i) => ({ ...change, count: (current[i]?.count ?? 0) + change.count }));
    const isGone = (counter: Counter) => counter.kind !== 'total' && counter.count <= 0;
    await db.counters.bulkPut(next.filter((counter) => !isGone(counter)));
    const gone = next.filter(isGone).map(keyOf);
    if (gone.length > 0) await db.counters.bulkDelete(gone);
  }
}

function keyOf({ kind, value }: Counter): [string, string] {
  return [kind, value];
}

// Counted for the list by date of publication alone: no number that anybody asks for.
const TOTALS = ['articles', 'trashed', 'highlights', 'unread', 'starred', 'noted', 'highlighted'] as const;

export type Totals = Record<(typeof TOTALS)[number], number>;

/** The totals, in whatever transaction is running. */
export async function readTotals(): Promise<Totals> {
  const rows = await db.counters.bulkGet(TOTALS.map((name) => ['total', name] as [string, string]));
  return Object.fromEntries(TOTALS.map((name, i) => [name, rows[i]?.count ?? 0])) as Totals;
}

/** Number and bytes of all kept files, in whatever transaction is running. */
export async function readImageTotals(): Promise<{ count: number; bytes: number }> {
  const [images, bytes] = await db.counters.bulkGet([
    ['total', 'images'],
    ['total', 'imageBytes'],
  ]);
  return { count: images?.count ?? 0, bytes: bytes?.count ?? 0 };
}

/** Counts everything anew, inside a transaction over articles, memberships, images and counters: after rows were lost the sums are wrong. */
export async function recount(): Promise<void> {
  const changes = new CounterChanges();
  const live = new Set<string>();
  await db.articles.each((article) => {
    changes.add(article, 1);
    if (!article.deletedAt) live.add(article.id);
  });
  changes.addImages((await db.images.orderBy('size').keys()) as number[], 1);
  const places = await db.memberships.toArray();
  changes.addPlaces(
    places.filter(({ articleId }) => live.has(articleId)),
    1,
  );
  await db.counters.clear();
  await changes.flush();
}
