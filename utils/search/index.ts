import type { Article } from '../model/article';
import { UnionclipError } from '../model/errors';
import type { ArticleFilter } from '../store';

export interface TextPart {
  text: string;
  isHit: boolean;
}
export interface SearchHit {
  article: Article;
  title: TextPart[];
  snippet: TextPart[];
}
export interface SearchOptions {
  limit?: number;
  signal?: AbortSignal;
  /** Called with all hits so far, in order, while the search goes on. */
  onHits?: (hits: SearchHit[]) => void;
}
export async function searchArticles(
  query: string,
  filter: ArticleFilter,
  options: SearchOptions = {},
): Promise<{ hits: SearchHit[]; isComplete: boolean }> {
  throw new UnionclipError('unexpected', `not built yet ${query.length} ${Object.keys({ ...filter, ...options }).length}`);
}
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
