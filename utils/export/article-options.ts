import type { Article } from '../model/article';
import type { HighlightOptions } from './highlights/words';

/** What goes into the file of an article. */
export interface ArticleExportOptions {
  /** Brings the kept pictures and attachments along. */
  hasAssets?: boolean;
  /** Marks and lists the highlights; `isOnly` leaves the article's text out. */
  highlights?: HighlightOptions & { isOnly?: boolean };
}

/** The article under the name that its file is given: one of highlights only would replace the one of the text. */
export function namedAs(article: Article, highlights: ArticleExportOptions['highlights']): Article {
  return highlights?.isOnly ? { ...article, title: `${highlights.words.title} · ${article.title}` } : article;
}
