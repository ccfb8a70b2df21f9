import type { Clock } from './pace';
import { titleOf } from './page';
import { findArticle } from './readability';
import { sanitizeInSlices } from './sanitize-slices';
import type { Snapshot } from './snapshot';

// Letters that tell the language, and how much is read for them where most of it is white space.
const SAMPLE = 20_000;
const MAX_SAMPLE = 200_000;

/** The article's part of a prepared copy, sanitised and detached; nothing where Readability finds none. The copy is used up. */
export async function extractBody(
  page: Document,
  { body, mark }: Snapshot,
  { renew, breathe }: { renew: () => Element; breathe: Clock },
): Promise<HTMLElement | undefined> {
  const declared = (property: string) =>
    Document.prototype.querySelector.call(page, `meta[property="${property}"]`)?.getAttribute('content')?.trim();
  const article = await findArticle(body, {
    charThreshold: isChinese(body) ? 140 : 500,
    title: declared('og:title') || titleOf(page),
    author: declared('article:author'),
    renew,
    breathe,
  });
  if (!article) return undefined;
  await breathe();
  mark(article);
  await breathe();
  return sanitizeInSlices(article, breathe);
}

// Below its threshold Readability gives up its own rules, one after another. A Chinese text says the same in a third of the characters.
function isChinese(body: Element): boolean {
  const letters = (body.textContent ?? '')
    .slice(0, MAX_SAMPLE)
    .replace(/[\t-\r \u00a0\u3000]+/g, '')
    .slice(0, SAMPLE);
  return letters.length - letters.replace(/[\u3040-\u30ff\u3400-\u9fff]+/g, '').length > letters.length * 0.3;
}
