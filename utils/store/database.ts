import Dexie, { type Table } from 'dexie';
import type { Article, Body, Version } from '../model/article';
import type { Collection, Membership } from '../model/collection';
import type { Highlight } from '../model/highlight';
import type { ImageRef, StoredImage } from '../model/image';
import type { TrashClock } from '../model/trash-clock';
import type { Facet } from './facets';
import type { ListKeys } from './list-keys';
import type { DirtyArticle, SearchBlockKey, SearchState } from './search-tables';
import type { Setting, TextDraft } from './types';
import { addMissingRefs } from './upgrade-2';
import { renewKeys } from './upgrade-3';

/** The newest schema this code can read and write. */
export const SCHEMA_VERSION = 3;

/** An article with the keys that its lists are read by; they never leave the store. */
export interface ArticleRow extends Article {
  keys: ListKeys;
}

/**
 * How many articles outside the trash have a tag (itself or one below it), a host and so on, or are in a collection, and a few totals
 * (`images` and `imageBytes` are all kept files): exact, since the transaction that changes them writes them.
 */
export interface Counter {
  kind: Exclude<Facet['kind'], 'is'> | 'collection' | 'total';
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
  /** What is known of the clock that the trash goes by. */
  trashClock?: TrashClock;
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
  declare drafts: Table<TextDraft, string>;
  declare meta: Table<LibraryMeta, string>;
  declare searchBlocks: Table<Uint8Array, SearchBlockKey>;
  declare searchState: Table<SearchState, string>;
  declare searchDirty: Table<DirtyArticle, string>;

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
    // One index holds all that lists are filtered by, in the order of time; titles and highlights' tags have their own. `seq` tells what is new.
    this.version(3)
      .stores({
        articles: 'id, urlKey, seq, keys.live, *keys.facets, keys.published, keys.title, keys.trash',
        highlights: 'id, articleId, *tags',
        drafts: 'id, articleId',
        // The search index: see search-tables.ts.
        searchBlocks: '',
        searchState: 'key',
        searchDirty: 'articleId',
      })
      .upgrade(renewKeys);
  }
}

/** The one connection of this context; it opens at the first use. */
export const db = new LibraryDatabase();
