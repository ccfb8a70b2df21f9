import { isWhite } from '../markdown/dom';
import type { Clock } from './pace';
import { titleOf } from './page';
import { findArticle } from './readability';
import { sanitizeInSlices } from './sanitize-slices';
import type { Snapshot } from './snapshot';

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
  const text = body.textContent ?? '';
  let [letters, chinese] = [0, 0];
  for (let index = 0; index < text.length && letters < 20_000; index += 1) {
    const code = text.charCodeAt(index);
    if (isWhite(code)) continue;
    letters += 1;
    if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) chinese += 1;
  }
  return chinese > letters * 0.3;
}
