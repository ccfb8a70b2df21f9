export type { SearchHit } from './find/hits';
export type { SearchOptions, SearchResult, SearchTotal } from './find/options';
export { fold } from './fold';
export { markTerms, type TextPart } from './parts';
export { parseQuery, queryWords } from './query';
export type * from './query-types';
export { readQuery } from './read-query';
export { searchArticles, searchIds } from './search';
