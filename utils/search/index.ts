export { fold } from './fold';
export { markTerms, type TextPart } from './parts';
export { parseQuery, queryWords } from './query';
export type * from './query-types';
export { readQuery } from './read-query';
export { type SearchHit, type SearchOptions, type SearchResult, searchArticles } from './search';
