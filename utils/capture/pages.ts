import { listOf, textOf } from '../markdown/dom';
import type { PageSet } from '../model/capture';

/**
 * The pager of an article that goes on over several pages: links whose words are those of a pager and whose addresses differ from the
 * page's own in the page's number alone. The pager of a list, of comments, or the next article has another address.
 */

const KEY = /^(?:page|p|pn|paged|page_?no|page_?num|page_?index|cur(?:rent)?_?page|ipage|seite|pagina)$/i;
const IN_NAME = /^(.*[^/])[_-](\d{1,3})((?:\.\w+)?)$/;
const IN_PATH = /^(.*?)(?:\/(?:page|p|seite))?\/(\d{1,3})$/i;

const NUMBER = /^[[(（第]?\s*(\d{1,3})\s*[页頁\])）]?$/;
const STEP =
  /^[«‹<〈\s]*(?:上一?[页頁]|下一?[页頁]|前へ|前のページ|次へ|次のページ|next(?: page)?|prev(?:ious)?(?: page)?|(?:nächste|vorherige) seite|page (?:suivante|précédente))[\s»›>〉]*$/i;
const BACK = /上一?[页頁]|前|prev|vorher|précédente/i;
const END = /^(?:尾[页頁]|末[页頁]|last(?: page)?|最後)$/i;
const TOTAL = /共\s*(\d{1,3})\s*[页頁]|\b\d{1,3}\s*\/\s*(\d{1,3})\b|\bpage \d{1,3} of (\d{1,3})\b/i;
const COMMENTS = '[class*="comment" i],[id*="comment" i],[class*="pinglun" i],[id*="pinglun" i]';

const NEXT = /下一?[页頁]|next page|次のページ/i;
const PAGERS = '[class*="page" i],[id*="page" i],[class*="pagination" i],[class*="fenye" i]';

const MOST_LINKS = 200;

interface Part {
  /** The address without the page's number. */
  stem: string;
  number: number;
  /** Whether the address calls it a page's number. */
  isCalled?: boolean;
}

/** The pages of the article at `url`, as its pager names them; nothing where there is none. `baseUrl` is what its links stand on. */
export function pagesOf(page: Document, url: string, baseUrl = url): PageSet | undefined {
  const own = parse(url, url);
  if (!own) return undefined;
  const readings = partsOf(own);
  const core = coreOf((readings[0] as Part).stem);
  if (!core) return undefined;
  const selector = `link[rel~="next"],link[rel~="prev"],a[href*="${core.replace(/["\\]/g, '\\$&')}"],a[href^="?"]`;
  const found = listOf(Document.prototype.querySelectorAll.call(page, selector), MOST_LINKS).flatMap((link) => {
    const address = parse(link.getAttribute('href') ?? '', baseUrl);
    return address && address.origin === own.origin ? { link, address } : [];
  });
  for (const reading of readings) {
    const set = setOf(found, reading, own);
    if (set) return set;
  }
  return undefined;
}

/** Whether the page continues on others whose addresses only its scripts know. `text` is the page's. */
export function isPaged(page: Document, text: string): boolean {
  // Most pages have not even the words: one look spares the search through every class name.
  if (!NEXT.test(text)) return false;
  return listOf(Document.prototype.querySelectorAll.call(page, PAGERS)).some((pager) => {
    const words = pager.textContent ?? '';
    return words.length < 400 && NEXT.test(words) && /\b2\b/.test(words) && !Element.prototype.closest.call(pager, COMMENTS);
  });
}

function setOf(found: { link: Element; address: URL }[], { stem, number, isCalled }: Part, own: URL): PageSet | undefined {
  const urls = new Map<number, string>();
  let [shift, count, hasPager] = [0, 0, false];
  const relevant = found.flatMap(({ link, address }) => {
    const part = partsOf(address).find((one) => one.stem === stem);
    return part && !Element.prototype.closest.call(link, COMMENTS) ? { link, address, part, text: textOf(link) } : [];
  });
  // Systems that count from 0 call the second page 1.
  if (relevant.some(({ text, part }) => Number(NUMBER.exec(text)?.[1]) === part.number + 1 && part.number > 0)) shift = 1;
  const isFirst = address(own) === stem;
  const current = isFirst ? 1 : number + shift;
  for (const { link, address: target, part, text } of relevant) {
    const place = address(target) === stem ? 1 : part.number + shift;
    const shown = NUMBER.exec(text)?.[1];
    const isStep = link.nodeName === 'LINK' || STEP.test(text);
    const isNear = place === current + (BACK.test(text || (link.getAttribute('rel') ?? '')) ? -1 : 1);
    if (shown ? Number(shown) !== place : isStep ? !isNear && place !== current : !END.test(text)) continue;
    // A next page by its number alone may as well be the next article.
    if (place !== current && (shown || isCalled || isFirst || address(target) === stem)) hasPager = true;
    if (place > 0 && !urls.has(place)) urls.set(place, target.href);
    count = Math.max(count, place, totalOf(link));
  }
  if (!hasPager) return undefined;
  urls.set(current, own.href);
  const sorted = [...urls].sort(([a], [b]) => a - b).map(([, one]) => one);
  return { number: current, count: Math.max(count, current), urls: sorted };
}

// The readings of an address: with a page's number in it, the likeliest first, and as a first page without one.
function partsOf(url: URL): Part[] {
  const parts: Part[] = [];
  for (const [key, value] of url.searchParams) {
    if (!KEY.test(key) || !/^\d{1,3}$/.test(value)) continue;
    const rest = new URL(url);
    rest.searchParams.delete(key);
    parts.push({ stem: address(rest), number: Number(value), isCalled: true });
  }
  const path = url.pathname.replace(/\/$/, '');
  const named = IN_NAME.exec(path);
  const nested = IN_PATH.exec(path);
  if (named) parts.push({ stem: `${named[1]}${named[3]}${url.search}`, number: Number(named[2]) });
  if (nested) parts.push({ stem: `${nested[1]}${url.search}`, number: Number(nested[2]) });
  parts.push({ stem: address(url), number: 1 });
  return parts;
}

const address = (url: URL) => url.pathname.replace(/\/$/, '') + url.search;

// The words of the address that every page of the article has in common.
function coreOf(stem: string): string {
  const [path = '', query = ''] = stem.split('?');
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') || query
  );
}

function totalOf(link: Element): number {
  for (let parent = link.parentElement, level = 0; parent && level < 3; parent = parent.parentElement, level += 1) {
    const text = textOf(parent);
    if (text.length > 120) return 0;
    const total = TOTAL.exec(text);
    if (total) return Number(total[1] ?? total[2] ?? total[3]);
  }
  return 0;
}

function parse(href: string, baseUrl: string): URL | undefined {
  try {
    const url = new URL(href, baseUrl);
    // A place within the page: comments, or a pager that only a script can follow.
    if (!/^https?:$/.test(url.protocol) || (url.hash && href !== baseUrl)) return undefined;
    url.hash = '';
    return url;
  } catch {
    return undefined;
  }
}
