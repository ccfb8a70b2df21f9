import { searchIds } from '../../../utils/search';
import { type ListFilter, sortOf, toArticleFilter } from '../list-filter';
import { readIds } from './list-source';

/** All articles that a list means, also those that are not loaded yet, in its order. */
export async function findIds(filter: ListFilter, signal = new AbortController().signal): Promise<string[]> {
  if (!filter.q) return readIds(toArticleFilter(filter), { sort: sortOf(filter), group: 'none', signal });
  const sort = sortOf(filter);
  return searchIds(filter.q, toArticleFilter(filter), { signal, ...(sort ? { sort } : {}) });
}
