import type { Article, Body, Version } from '../model/article';
import type { Collection, Membership } from '../model/collection';
import type { Highlight, HighlightColor } from '../model/highlight';
import type { ImageRef, StoredImage } from '../model/image';
import type { TagColor } from '../model/tag-colors';

/**
 * What the library looked like after the last write, kept outside IndexedDB: a corrupted database opens as a new, empty one without
 * an error, and only this tells the two apart.
 */
export interface Witness {
  libraryId: string;
  schemaVersion: number;
  /** Number of write transactions so far. */
  changes: number;
  /** Articles outside the trash. */
  articleCount: number;
  highlightCount: number;
  /** ISO 8601. */
  lastBackupAt?: string;
  /** `changes` when the last backup was made. */
  lastBackupChanges?: number;
}

/** `recovery`: the witness says that more should be here than the `found` articles. Nothing is written until the user decides. */
export type LibraryState = { state: 'ready' } | { state: 'recovery'; witness: Witness; found: number };

/** What to list. All conditions must hold; an empty filter is everything outside the trash. */
export interface ArticleFilter {
  /** This tag, or one below it: `维权` finds `维权/欠薪` too. */
  tag?: string;
  host?: string;
  /** The outlet, as the article names it. */
  source?: string;
  /** One of the authors, or the whole line that names them. */
  author?: string;
  isUnread?: true;
  isStarred?: true;
  /** With a highlight of this colour. */
  color?: HighlightColor;
  hasHighlight?: true;
  /** With a note on the article itself, or on one of its highlights. */
  hasNote?: true;
  /** Id of a collection. */
  collection?: string;
  /** `YYYY-MM-DD` (from the start of that day) or ISO 8601; inclusive. */
  from?: string;
  /** `YYYY-MM-DD` (to the end of that day) or ISO 8601; inclusive. */
  to?: string;
  /** Which date `from` and `to` mean; `capturedAt` unless told. */
  dateField?: 'capturedAt' | 'publishedAt';
  /** The trash instead of the library. */
  isTrashed?: boolean;
  /** Only these. */
  ids?: string[];
}

/**
 * The order of a list: by the time of the clip, the newest (`captured`) or the oldest first; by the date of publication as the page writes
 * it, articles without one last, the newest clipped first; by title; by hand, which only a collection has (elsewhere it is `captured`).
 * The trash is in the order of deletion where it says `captured`.
 */
export type ArticleSort = 'captured' | 'captured-asc' | 'published' | 'published-asc' | 'title' | 'hand';

/** Part of a list. `cursor` is there while more may follow. */
export interface ArticlePage {
  articles: Article[];
  cursor?: string;
}

/** A tag, host, source, author or colour with the number of articles outside the trash that have it, or a tag below it. */
export interface Counted {
  value: string;
  count: number;
}

export interface LibrarySummary {
  /** Articles outside the trash. */
  articleCount: number;
  trashedCount: number;
  highlightCount: number;
  /** Articles outside the trash that were not read yet; likewise the next ones. */
  unreadCount: number;
  starredCount: number;
  /** With a note on the article itself, or on one of its highlights. */
  notedCount: number;
  /** With highlights. */
  highlightedCount: number;
  lastBackupAt?: string;
  /** Writes since the last backup, or since the beginning. */
  changesSinceBackup: number;
}

/** A view of the library that was given a name. `address` is what the library page's address holds of it. */
export interface SavedSearch {
  id: string;
  name: string;
  address: string;
}

/** An article or a highlight with the tags that it had before a change. */
export interface FormerTags {
  id: string;
  tags: string[];
}

/** What a change of a tag everywhere came to, and what `undoTagChange` needs. */
export interface TagChange {
  from: string;
  /** The new name; none when the tag was removed. */
  to?: string;
  /** What had the tag, or one below it. */
  articles: FormerTags[];
  highlights: FormerTags[];
  colors: { tag: string; before?: TagColor; after?: TagColor }[];
  /** Addresses of saved searches that named it. */
  searches: { id: string; before: string; after: string }[];
  /** False when it was stopped on the way: what is listed here was changed, the rest was not. */
  isComplete: boolean;
}

/** What a change of the tags of chosen articles came to, and what `undoTagging` needs. */
export interface Tagging {
  add: string[];
  remove: string[];
  /** Those that were changed; when it was stopped on the way, those so far. */
  articles: FormerTags[];
}

/** A correction of an article's text that is not saved yet. */
export interface TextDraft {
  /** One for each window in which the text is being corrected. */
  id: string;
  articleId: string;
  markdown: string;
  /** Hash of the text that is being corrected. */
  baseHash: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A value of the settings table. */
export interface Setting {
  key: string;
  value: unknown;
}

/** Everything in the library that a person would want back, as plain rows. */
export interface LibraryDump {
  articles: Article[];
  bodies: Body[];
  versions: Version[];
  highlights: Highlight[];
  images: StoredImage[];
  imageRefs: ImageRef[];
  collections: Collection[];
  memberships: Membership[];
  settings: Setting[];
}

export type DumpTable = keyof LibraryDump;

/** A dump too large for the memory: what is small is there, texts and files come when they are asked for. */
export interface DumpSource extends Omit<LibraryDump, 'bodies' | 'versions' | 'images'> {
  /** Bytes of the files that can be read, by hash. */
  imageSizes: ReadonlyMap<string, number>;
  /** The present and the older texts of these articles. */
  readTexts(articleIds: string[]): Promise<Pick<LibraryDump, 'bodies' | 'versions'>>;
  /** The files with these hashes, as far as they are there. */
  readImages(hashes: string[]): Promise<StoredImage[]>;
}

/** What a restore did, in articles. */
export interface RestoreSummary {
  added: number;
  updated: number;
  unchanged: number;
  /** Articles that differ on both sides: both texts are kept. */
  conflicts: number;
  /** The kept twins of `conflicts`. */
  copies: { articleId: string; copyId: string }[];
}

/** For work that takes a while: how far it is, and a way to stop it. */
export interface WorkOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}
