/** Selectors of the W3C Web Annotation data model, section 4.2, stored raw: folding happens when matching. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** 64 characters each side: enough to tell repeated names apart, small enough to store per highlight. */
  prefix: string;
  suffix: string;
  /** How often the quote stood in the text, itself included. Not of the W3C, and absent in what came from elsewhere. */
  copies?: number;
}

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
  /** Hash of the text the positions count in: what it says is only whether that text is still the same. */
  textHash: string;
}

export type HighlightSelectors = [TextQuoteSelector, TextPositionSelector?];

/** The longest passage that is one highlight, in UTF-16 units: more than a long article's longest section. What is longer is a clip. */
export const MAX_QUOTE = 20_000;

/** Each has a name, which the person can change: a mark never says what it means by its colour alone. In the order in which they are offered. */
export const HIGHLIGHT_COLORS = ['fact', 'figure', 'quote', 'question', 'check'] as const;

export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A marked passage of an article, with what was written about it. */
export interface Highlight {
  /** UUID v7: highlights sort by the time at which they were made. */
  id: string;
  articleId: string;
  selectors: HighlightSelectors;
  color: HighlightColor;
  note: string;
  tags: string[];
  /** In which text the selectors were made: the site's, or the article's as it is kept. */
  createdOn: 'page' | 'reader';
  createdAt: string;
  updatedAt: string;
  /** What was marked before the person accepted another wording or place, the oldest first. */
  formerQuotes?: string[];
}

/** What is handed to the store to be kept. */
export type NewHighlight = Omit<Highlight, 'createdAt' | 'updatedAt' | 'formerQuotes'>;

/** What the person may change later. With other selectors the former quote is remembered. */
export type HighlightEdit = Partial<Pick<Highlight, 'color' | 'note' | 'tags' | 'selectors'>>;
