import type { Article } from '../../../utils/model/article';
import type { TextPart } from '../../../utils/search';

/** One line of the list: an article, and where a search hit it. */
export interface Row {
  article: Article;
  title?: TextPart[];
  snippet?: TextPart[];
  terms?: readonly string[];
}
