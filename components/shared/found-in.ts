import type { Article } from '../../utils/model/article';
import { markTerms } from '../../utils/search/parts';

type Names = Pick<Article, 'source' | 'site' | 'host' | 'byline' | 'editor'>;

/** The names under a title: who published it, and whoever else a search hit, so that the row says why it is there. */
export function namesToShow({ source, site, host, byline, editor }: Names, terms: readonly string[] = []): string[] {
  const first = source || site || host;
  const found = [source, site, byline, editor, host].filter((name) => name && hasHit(name, terms)) as string[];
  return [...new Set([first, ...found])].filter(Boolean);
}

/** The tags with those that a search hit in front: only the first few have room. */
export function tagsToShow(tags: readonly string[], terms: readonly string[] = []): readonly string[] {
  const found = tags.filter((tag) => hasHit(tag, terms));
  return found.length > 0 ? [...found, ...tags.filter((tag) => !found.includes(tag))] : tags;
}

function hasHit(text: string, terms: readonly string[]): boolean {
  return terms.length > 0 && markTerms(text, terms).some(({ isHit }) => isHit);
}
