import { Readability } from '@mozilla/readability';
import { sanitizeCapture } from '../markdown/sanitize';

/** The article's part of a prepared copy, sanitised and detached; nothing where Readability finds none. The copy is used up. */
export function extractBody(copy: Document): HTMLElement | undefined {
  const article = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: isChinese(copy.body) ? 140 : 500,
    serializer: (element) => element as Element,
  }).parse();
  return article?.content ? sanitizeCapture(article.content.innerHTML) : undefined;
}

// Below its threshold Readability gives up its own rules, one after another. A Chinese text says the same in a third of the characters.
function isChinese(body: Element): boolean {
  const text = (body.textContent ?? '').replace(/\s+/g, '').slice(0, 20_000);
  return (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) > text.length * 0.3;
}
