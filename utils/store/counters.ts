import type { Article } from '../model/article';
import { withParents } from '../model/tags';
import { type Counter, db, imageTotals } from './database';

/** What one article adds to the counters. In the trash it counts for nothing but the trash. */
export function contributions(article: Article): Counter[] {
  if (article.deletedAt) return [{ kind: 'total', value: 'trashed', count: 1 }];
  return [
    { kind: 'total', value: 'articles', count: 1 },
    { kind: 'total', value: 'highlights', count: article.counts.highlights },
    ...withParents(article.tags).map((value): Counter => ({ kind: 'tag', value, count: 1 })),
    ...(article.host ? [{ kind: 'host', value: article.host, count: 1 } satisfies Counter] : []),
  ];
}

/** Sums of changes, written once at the end of a transaction. */
export class CounterChanges {
  readonly #changes = new Map<string, Counter>();

  add(article: Article, times: 1 | -1): void {
    for (const counter of contributions(article)) this.#addCounter(counter, times);
  }

  /** Notes files that were stored, or removed. */
  addImages(sizes: number[], times: 1 | -1): void {
    for (const counter of imageTotals(sizes)) this.#addCounter(counter, times);
  }

  #addCounter({ kind, value, count }: Counter, times: 1 | -1): void {
    const key = JSON.stringify([kind, value]);
    const change = this.#changes.get(key);
    if (change) change.count += count * times;
    else this.#changes.set(key, { kind, value, count: count * times });
  }

  /** Applies the changes inside the running transaction. A tag or host that nothing has any more goes; totals stay. */
  async flush(): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ count }) => count !== 0);
    if (changes.length === 0) return;
    const keys = changes.map(({ kind, value }) => [kind, value] as [string, string]);
    const current = await db.counters.bulkGet(keys);
    const next = changes.map((change, i) => ({ ...change, count: (current[i]?.count ?? 0) + change.count }));
    const isGone = (counter: Counter) => counter.kind !== 'total' && counter.count <= 0;
    await db.counters.bulkPut(next.filter((counter) => !isGone(counter)));
    const gone = next.filter(isGone).map(({ kind, value }) => [kind, value] as [string, string]);
    if (gone.length > 0) await db.counters.bulkDelete(gone);
  }
}

export interface Totals {
  articles: number;
  trashed: number;
  highlights: number;
}

/** The totals, in whatever transaction is running. */
export async function readTotals(): Promise<Totals> {
  const names = ['articles', 'trashed', 'highlights'] as const;
  const rows = await db.counters.bulkGet(names.map((name) => ['total', name] as [string, string]));
  const [articles = 0, trashed = 0, highlights = 0] = rows.map((row) => row?.count ?? 0);
  return { articles, trashed, highlights };
}

/** Number and bytes of all kept files, in whatever transaction is running. */
export async function readImageTotals(): Promise<{ count: number; bytes: number }> {
  const [images, bytes] = await db.counters.bulkGet([
    ['total', 'images'],
    ['total', 'imageBytes'],
  ]);
  return { count: images?.count ?? 0, bytes: bytes?.count ?? 0 };
}

/** Counts everything anew, inside a transaction over articles, images and counters: after rows were lost the sums are wrong. */
export async function recount(): Promise<void> {
  const changes = new CounterChanges();
  await db.articles.each((article) => changes.add(article, 1));
  changes.addImages((await db.images.orderBy('size').keys()) as number[], 1);
  await db.counters.clear();
  await changes.flush();
}
