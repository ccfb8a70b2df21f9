import type { Transaction } from 'dexie';
import type { Article, Body, Version } from '../model/article';
import type { ImageRef, StoredImage } from '../model/image';
import { hostNameOf, refsOfText } from '../model/image-addresses';
import { imageTotals } from './contributions';
import type { Counter, LibraryMeta } from './database';

// As many texts as fit into memory beside what else is open.
const BATCH = 200;

/** Version 1 knew no missing pictures: each text's are read from its Markdown. Older code must not write articles without them. */
export async function addMissingRefs(transaction: Transaction): Promise<void> {
  const table = <T, K>(name: string) => transaction.table<T, K>(name);
  const imageRefs = table<ImageRef, [string, string]>('imageRefs');
  const kept = await imageRefs.toArray();
  await imageRefs.bulkPut(kept.map((ref) => ({ ...ref, kind: 'image', host: hostNameOf(ref.url) })));
  const known = new Set(kept.map(nameOf));
  const articles = table<Article, string>('articles');
  for (let last = ''; ; ) {
    const rows = await articles.where(':id').above(last).limit(BATCH).toArray();
    const [first, end] = [rows[0]?.id, rows.at(-1)?.id];
    if (first === undefined || end === undefined) break;
    last = end;
    const bodies = await table<Body, string>('bodies').where(':id').between(first, end, true, true).toArray();
    const versions = await table<Version, string>('versions')
      .where('[articleId+revision]')
      .between([first, -Infinity], [end, []])
      .toArray();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const texts = [...bodies, ...versions].flatMap(({ articleId, markdown }) => {
      const row = byId.get(articleId);
      return row ? refsOfText(row, markdown) : [];
    });
    const refs = new Map(texts.map((ref) => [nameOf(ref), ref]));
    await imageRefs.bulkAdd([...refs].filter(([name]) => !known.has(name)).map(([, ref]) => ref));
  }
  const sizes = await table<StoredImage, string>('images').orderBy('size').keys();
  await table<Counter, [string, string]>('counters').bulkPut(imageTotals(sizes as number[]));
  await table<LibraryMeta, string>('meta')
    .toCollection()
    .modify((meta) => {
      meta.minWriter = 2;
    });
}

function nameOf({ articleId, url }: ImageRef): string {
  return JSON.stringify([articleId, url]);
}
