import { Readability } from '@mozilla/readability';
import { sanitizeCapture } from '../markdown/sanitize';

/** The article's part of a prepared copy, sanitised and detached; nothing where Readability finds none. The copy is used up. */
export function extractBody(copy: Document): HTMLElement | undefined {
  const article = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as Element,
  }).parse();
  return article?.content ? sanitizeCapture(article.content.innerHTML) : undefined;
}
