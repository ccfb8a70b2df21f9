import { keepIndex } from '../search';

/** Keeps the search index up to date for as long as the worker lives; it is woken by every save, and when the browser starts. */
export function watchSearchIndex(): void {
  keepIndex();
}
