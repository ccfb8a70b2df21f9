import type { Transaction } from 'dexie';
import type { Article } from '../model/article';
import type { Membership } from '../model/collection';
import type { Highlight } from '../model/highlight';
import { CounterSums } from './contributions';
import type { ArticleRow, Counter, LibraryMeta } from './database';
import { groupByArticle } from './get-many';
import { recountHighlights } from './highlight-counts';
import { toArticle, toRow } from './list-keys';

const BATCH = 500;

/** Version 2 filtered by tag, host and date alone: every row gets its new keys, and everything is counted by them. */
export async function renewKeys(transaction: Transaction): Promise<void> {
  const table = <T, K>(name: string) => transaction.table<T, K>(name);
  const articles = table<ArticleRow, string>('articles');
  const sums = new CounterSums();
  const places = groupByArticle(await table<Membership, [string, string]>('memberships').toArray());
  for (let last = ''; ; ) {
    const rows = await articles.where(':id').above(last).limit(BATCH).toArray();
    const [first, end] = [rows[0]?.id, rows.at(-1)?.id];
    if (first === undefined || end === undefined) break;
    last = end;
    const highlights = groupByArticle(
      await table<Highlight, string>('highlights').where('articleId').between(first, end, true, true).toArray(),
    );
    const renewed = rows.map((row): Article => {
      const article = toArticle(row);
      return { ...article, counts: recountHighlights(article.counts, highlights.get(row.id) ?? []) };
    });
    for (const article of renewed) {
      sums.add(article, 1);
      if (!article.deletedAt) sums.addPlaces(places.get(article.id) ?? [], 1);
    }
    await articles.bulkPut(renewed.map(toRow));
  }
  const counters = table<Counter, [string, string]>('counters');
  const files = await counters.bulkGet([
    ['total', 'images'],
    ['total', 'imageBytes'],
  ]);
  await counters.clear();
  await counters.bulkPut([...files.filter((counter) => counter !== undefined), ...sums.changes]);
  await table<LibraryMeta, string>('meta')
    .toCollection()
    .modify((meta) => {
      meta.minWriter = 3;
    });
}
