import type { ArticleKind, Metadata, Provenances } from './article';

/** An image of the text, by its absolute address. */
export interface CapturedImage {
  url: string;
  alt: string;
}

/** A file that the article links to (附件), by its absolute address, under the name that a reader sees. */
export interface CapturedAttachment {
  url: string;
  name: string;
}

/** The pages over which an article goes on, as far as this one names them. */
export interface PageSet {
  /** Which of them this one is, from 1. */
  number: number;
  /** How many there are, where the page says so. */
  count?: number;
  /** Absolute addresses of all that are known, in order, this one included; of the page's own origin. */
  urls: string[];
}

/** Something the person should know before saving. `plain-text`: the visible text without form, where the article could not be read. */
export type CaptureWarning = 'paged' | 'short-text' | 'plain-text';

/** What the capture script returns: plain data, everything the store needs except ids and hashes. */
export interface Capture {
  kind: Extract<ArticleKind, 'article' | 'selection' | 'text'>;
  url: string;
  urlKey: string;
  host: string;
  metadata: Metadata;
  provenance: Provenances;
  markdown: string;
  excerpt: string;
  wordCount: number;
  images: CapturedImage[];
  attachments: CapturedAttachment[];
  /** Present where the article goes on over further pages. */
  pages?: PageSet;
  warnings: CaptureWarning[];
  /** ISO 8601 with offset. */
  capturedAt: string;
}
