export { fold } from './fold';
export { markTerms, type TextPart } from './parts';
export { type SearchHit, type SearchOptions, type SearchResult, searchArticles } from './search';
