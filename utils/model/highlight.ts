/** Selectors of the W3C Web Annotation data model, section 4.2, stored raw: folding happens when matching. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** 64 characters each side: enough to tell repeated names apart, small enough to store per highlight. */
  prefix: string;
  suffix: string;
}

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
  /** SHA-256 of the text the positions count in, hex. */
  textHash: string;
}

export type HighlightColor = 'fact' | 'figure' | 'quote' | 'question' | 'check';

export interface Highlight {
  id: string;
  articleId: string;
  selectors: [TextQuoteSelector, TextPositionSelector?];
  color: HighlightColor;
  note: string;
  tags: string[];
  createdOn: 'page' | 'reader';
  createdAt: string;
  updatedAt: string;
}
