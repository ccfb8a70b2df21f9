import Dexie, { type Table } from 'dexie';
import type { Article, Body, Version } from '../model/article';
import type { Collection, Membership } from '../model/collection';
import type { Highlight } from '../model/highlight';
import type { ImageRef, StoredImage } from '../model/image';
import type { ListKeys } from './list-keys';
import type { Setting } from './types';

/** The newest schema this code can read and write. */
export const SCHEMA_VERSION = 1;

/** An article with the keys that its lists are read by; they never leave the store. */
export interface ArticleRow extends Article {
  keys: ListKeys;
}

/** How many articles outside the trash have a tag (itself or one below it) or a host, and a few totals: kept exact in the transaction that changes them. */
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
  }
}

/** The one connection of this context; it opens at the first use. */
export const db = new LibraryDatabase();
