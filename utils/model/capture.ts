import type { ArticleKind, Metadata, Provenances } from './article';

/** An image of the text, by its absolute address. */
export interface CapturedImage {
  url: string;
  alt: string;
}

/** Something the person should know before saving. */
export type CaptureWarning = 'paged' | 'short-text';

/** What the capture script returns: plain data, everything the store needs except ids and hashes. */
export interface Capture {
  kind: Extract<ArticleKind, 'article' | 'selection'>;
  url: string;
  urlKey: string;
  host: string;
  metadata: Metadata;
  provenance: Provenances;
  markdown: string;
  excerpt: string;
  wordCount: number;
  images: CapturedImage[];
  warnings: CaptureWarning[];
  /** ISO 8601 with offset. */
  capturedAt: string;
}
