import { listOf } from '../markdown/dom';
import type { PageSet } from '../model/capture';
import { partNumber } from '../model/pages-address';
import { baseOf } from './page';

const NUMBER = /^[[(（【第]?\s*(\d{1,3})\s*[页頁]?[\])）】]?$/;
const NEXT = /^(?:下一?[页頁]|后一?[页頁]|次のページ|次へ|next(?: page)?|weiter|siguiente|suivante?|далее)?[\s>»›→]*$/i;
const PREVIOUS = /^[\s<«‹←]*(?:上一?[页頁]|前一?[页頁]|前のページ|前へ|prev(?:ious)?(?: page)?|zurück|anterior|précédente?|назад)?$/i;
const LAST = /^(?:尾[页頁]|末[页頁]|最后一[页頁]|last(?: page)?)$/i;
const TOTAL = /共\s*(\d{1,3})\s*[页頁]|\d+\s*\/\s*(\d{1,3})\s*[页頁]|\bpage\s+\d+\s+of\s+(\d{1,3})\b/i;
/** Pages of readers' comments are not the article's. */
const OTHERS = '[class*="comment" i],[id*="comment" i],[class*="pinglun" i],[id*="pinglun" i]';
const LINKS = 'a[href],link[rel~="next"][href],link[rel~="prev"][href]';

interface PageLink {
  url: string;
  /** As the link says: a number, or the way from here. */
  label?: number;
  step: -1 | 0 | 1;
  isLast: boolean;
  /** In the address; 0 where it has none. */
  suffix: number;
  /** The link and what stands beside it. */
  around: string;
}

/**
 * The pages over which the article of a page goes on: from numbered links and links to the next and the one before, whose addresses differ
 * from the page's own in nothing but a small number. Nothing where there are no others.
 */
export function findPages(page: Document, url: string): PageSet | undefined {
  const links = pageLinks(page, url);
  const [first] = links;
  if (!first) return undefined;
  const own = partNumber(new URL(first.url), new URL(url)) ?? 0;
  const offset = offsetOf(links, own);
  const number = own > 0 || offset > 1 ? Math.max(1, own + offset) : 1;
  const found = new Map<number, string>();
  for (const link of links) {
    const place = link.label ?? (link.step ? number + link.step : link.suffix > 0 ? link.suffix + offset : 1);
    if (place > 0 && place !== number && !found.has(place)) found.set(place, link.url);
  }
  if (found.size === 0) return undefined;
  const most = Math.max(number, ...found.keys());
  found.set(number, url);
  const said = links.map(({ around }) => TOTAL.exec(around)).find(Boolean);
  const total = Number(said?.[1] ?? said?.[2] ?? said?.[3] ?? 0);
  // Only numbers say where it ends: a next page behind the greatest of them says that there are more.
  const isNumbered = links.some(({ label, isLast }) => label !== undefined || isLast);
  const isOpen = !isNumbered || (most === number && links.some(({ step }) => step > 0));
  const count = total >= most ? total : isOpen ? undefined : most;
  const urls = [...found].sort(([one], [other]) => one - other).map(([, address]) => address);
  return { number, ...(count ? { count } : {}), urls };
}

function pageLinks(page: Document, url: string): PageLink[] {
  const own = new URL(url);
  const base = baseOf(page, url);
  const elements = listOf(Document.prototype.querySelectorAll.call(page, LINKS));
  return elements.flatMap((element) => {
    const isHead = element.localName === 'link';
    const text = isHead ? (element.getAttribute('rel') ?? '') : (element.textContent ?? '').trim();
    if (text === '' || text.length > 20) return [];
    const label = NUMBER.exec(text)?.[1];
    const step = NEXT.test(text) ? 1 : PREVIOUS.test(text) ? -1 : 0;
    const isLast = LAST.test(text);
    if ((label === undefined && step === 0 && !isLast) || element.closest(OTHERS)) return [];
    const target = addressOf(element.getAttribute('href') ?? '', base);
    const suffix = target?.origin === own.origin ? partNumber(own, target) : undefined;
    if (!target || suffix === undefined) return [];
    target.hash = '';
    const around = isHead ? '' : (element.parentElement?.textContent ?? '').slice(0, 300);
    return [{ url: target.href, label: label ? Number(label) : undefined, step, isLast, suffix, around } as const];
  });
}

// What must be added to the number in an address to have the page's: many systems call the second page `_1`.
function offsetOf(links: PageLink[], own: number): number {
  const labelled = links.find(({ label, suffix }) => label !== undefined && suffix > 0);
  if (labelled?.label !== undefined) return labelled.label - labelled.suffix;
  const next = links.find(({ step, suffix }) => step > 0 && suffix > 0);
  if (next && own === 0) return 2 - next.suffix;
  const isSecond = links.some(({ step, suffix }) => step < 0 && suffix === 0);
  return isSecond && own > 0 ? 2 - own : 0;
}

function addressOf(href: string, base: string): URL | undefined {
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
