import type { ArticleKind } from './article';
import type { Capture, CapturedAttachment } from './capture';

/** What is handed to the store to be saved: a capture, a link or a pasted text, with what the person added. */
export interface NewArticle extends Omit<Capture, 'kind' | 'warnings' | 'attachments' | 'pages'> {
  /** UUID v7 made by the caller; ignored when the page is already in the library. */
  id: string;
  kind: ArticleKind;
  /** Files that the article links to, where there are any. */
  attachments?: CapturedAttachment[];
  tags: string[];
  note: string;
}

/** What a save did. `added`: a new article; `new-version`: the page was here with another text; `unchanged`: with the same text. */
export interface SaveResult {
  articleId: string;
  outcome: 'added' | 'new-version' | 'unchanged';
  revision: number;
  /** The text that was replaced had been corrected by hand: it is kept as an older version, and the person is told. */
  replacedEdit?: boolean;
}
