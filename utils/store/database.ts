import Dexie, { type Table, type Transaction } from 'dexie';
import type { Article, Body, Version } from '../model/article';
import type { Collection, Membership } from '../model/collection';
import type { Highlight } from '../model/highlight';
import type { ImageRef, StoredImage } from '../model/image';
import { hostNameOf, refsOfText } from '../model/image-addresses';
import type { ListKeys } from './list-keys';
import type { Setting } from './types';

/** The newest schema this code can read and write. */
export const SCHEMA_VERSION = 2;

/** An article with the keys that its lists are read by; they never leave the store. */
export interface ArticleRow extends Article {
  keys: ListKeys;
}

/**
 * How many articles outside the trash have a tag (itself or one below it) or a host, and a few totals (`images` and `imageBytes` are all
 * kept files): exact, since the transaction that changes them writes them.
 */
export interface Counter {
  kind: 'tag' | 'host' | 'total';
  value: string;
  count: number;
}

/** The library's own row. */
export interface LibraryMeta {
  key: 'library';
  libraryId: string;
  createdAt: string;
  /** The last `seq` that was given out. */
  lastSeq: number;
  /** Number of write transactions. */
  changes: number;
  /** The oldest schema version whose code may still write. */
  minWriter: number;
  lastBackupAt?: string;
  lastBackupChanges?: number;
}

export class LibraryDatabase extends Dexie {
  declare articles: Table<ArticleRow, string>;
  declare bodies: Table<Body, string>;
  declare versions: Table<Version, string>;
  declare highlights: Table<Highlight, string>;
  declare images: Table<StoredImage, string>;
  declare imageRefs: Table<ImageRef, [string, string]>;
  declare collections: Table<Collection, string>;
  declare memberships: Table<Membership, [string, string]>;
  declare counters: Table<Counter, [string, string]>;
  declare settings: Table<Setting, string>;
  declare meta: Table<LibraryMeta, string>;

  constructor(name = 'unionclip') {
    // Strict: what was acknowledged is on the disk. The cache would answer live queries from memory, ahead of the commit.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Versions are never edited once released: a new one, with its upgrade, goes below the last.
    this.version(1).stores({
      // urlKey is not unique: a conflict on restore keeps both texts.
      articles: 'id, urlKey, keys.live, *keys.tags, keys.host, keys.published, keys.trash',
      bodies: 'articleId',
      versions: 'id, [articleId+revision]',
      highlights: 'id, articleId',
      images: 'hash',
      imageRefs: '[articleId+url], hash',
      collections: 'id',
      memberships: '[collectionId+articleId], articleId, [collectionId+position]',
      counters: '[kind+value]',
      settings: 'key',
      meta: 'key',
    });
    // Every picture of a text has a row, kept or not: what is missing can be listed by host. Sizes can be added up without reading a file.
    this.version(2).stores({ images: 'hash, size', imageRefs: '[articleId+url], hash, [hash+host]' }).upgrade(addMissingRefs);
  }
}

// As many texts as fit into memory beside what else is open.
const BATCH = 200;

/** Version 1 knew no missing pictures: each text's are read from its Markdown. Older code must not write articles without them. */
async function addMissingRefs(transaction: Transaction): Promise<void> {
  const table = <T, K>(name: string) => transaction.table<T, K>(name);
  const imageRefs = table<ImageRef, [string, string]>('imageRefs');
  const kept = await imageRefs.toArray();
  await imageRefs.bulkPut(kept.map((ref) => ({ ...ref, kind: 'image', host: hostNameOf(ref.url) })));
  const known = new Set(kept.map(nameOf));
  const articles = table<ArticleRow, string>('articles');
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

/** The totals of files with these sizes. */
export function imageTotals(sizes: number[]): Counter[] {
  return [
    { kind: 'total', value: 'images', count: sizes.length },
    { kind: 'total', value: 'imageBytes', count: sizes.reduce((sum, size) => sum + size, 0) },
  ];
}

/** The one connection of this context; it opens at the first use. */
export const db = new LibraryDatabase();
