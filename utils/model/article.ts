/**
 * The article: one clipped page, as it is stored. The row holds what a list needs and nothing more;
 * the Markdown, older versions, highlights and images live in tables of their own.
 */

import type { HighlightColor } from './highlight';

/** Where a metadata value was read. */
export type Origin = 'meta' | 'json-ld' | 'page text' | 'url' | 'user';

/** How a value came to us: a guess is shown as a guess, so that a wrong one can be seen and corrected. */
export interface Provenance {
  origin: Origin;
  isSure: boolean;
}

/** What a page says about itself. An unknown value is left out: a wrong value is worse than none. */
export interface Metadata {
  title: string;
  /** Author, without its label. */
  byline?: string;
  /** The outlet the text was taken from (来源, 稿源), without its label. */
  source?: string;
  /** Editor in charge (责任编辑), without its label. */
  editor?: string;
  /** Name of the web site. */
  site?: string;
  /** Breadcrumb as shown, the first entry often 首页 or Home. */
  section: string[];
  /** BCP 47 tag. */
  lang?: string;
  /** `YYYY-MM-DD`, or ISO 8601 with offset where the page shows a time. */
  publishedAt?: string;
  /** The date as the page writes it. */
  publishedRaw?: string;
  /** Absolute address of the picture that the page puts forward. */
  image?: string;
  /** Absolute address that the page calls its own. */
  canonicalUrl?: string;
}

export type MetadataKey = keyof Metadata;
export type Provenances = Partial<Record<MetadataKey, Provenance>>;

/**
 * `article`: extracted text; `selection`: what the user selected; `link`: an address with a note; `text`: plain
 * text, pasted in by hand or all that could be read of a page. */
export type ArticleKind = 'article' | 'selection' | 'link' | 'text';

export interface ArticleCounts {
  highlights: number;
  /** Highlights of each colour, and those with a note; what none has is left out. */
  colors?: Partial<Record<HighlightColor, number>>;
  notes?: number;
  images: number;
  /** Older versions kept. */
  versions: number;
}

export interface Article extends Metadata {
  /** UUID v7, made by the client: a retried save is harmless, and ids sort by time. */
  id: string;
  kind: ArticleKind;
  /** The address as it was visited; empty for a text without one. */
  url: string;
  /** What tells two pages apart (model/url-key.ts); empty for a text without an address. */
  urlKey: string;
  /** Host name for the site filter, without `www.`; empty without an address. */
  host: string;
  provenance: Provenances;
  /** ISO 8601 with offset. */
  capturedAt: string;
  updatedAt: string;
  /** 1 for the first clip, one more for every clip or correction that changed the text. */
  revision: number;
  /** Local, monotonic; renewed on every change of the text, since ids and clocks of other machines may be older. */
  seq: number;
  /** First lines of the text, plain, at most 200 characters. */
  excerpt: string;
  /** CJK characters plus words of other scripts. */
  wordCount: number;
  /** In the user's order, no twins; `维权/欠薪` is a hierarchy. */
  tags: string[];
  /** The user's note on the whole article. */
  note: string;
  /** SHA-256 of the Markdown, hex. */
  hash: string;
  /** When the text was corrected by hand; absent while it is as it was clipped. */
  textEditedAt?: string;
  counts: ArticleCounts;
  isRead: boolean;
  isStarred: boolean;
  /** When it went to the trash; absent while it is alive. */
  deletedAt?: string;
}

/** The article's text. */
export interface Body {
  articleId: string;
  markdown: string;
}

/** An older text of an article, with everything that is needed to bring the article back to it. */
export interface Version extends Pick<Article, 'kind' | 'url' | 'provenance' | 'excerpt' | 'wordCount' | 'tags' | 'note' | 'textEditedAt'> {
  /** The id that came with the clip that replaced this text: a retry finds it and adds nothing. */
  id: string;
  articleId: string;
  revision: number;
  capturedAt: string;
  hash: string;
  markdown: string;
  metadata: Metadata;
  /** Images in this text. */
  images: number;
}

/** What a person may correct by hand. */
export type ArticleEdit = Partial<Metadata & Pick<Article, 'tags' | 'note' | 'isRead' | 'isStarred'>>;
