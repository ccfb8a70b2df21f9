import { isBody, isOwner } from './credits';
import { attributeOf } from './dom';
import type { Line } from './lines';
import { isByway } from './region';
import { segmentsOf } from './segments';
import { keyOf, widthOf } from './text';

/** Names of platforms and systems that say nothing about whose site it is. */
const PLATFORM =
  /^(?:powered by.*|微信公众平台|weixin|wechat|wordpress|blogger|dedecms|首页|主页|网站首页|home|index|welcome|欢迎.*|歡迎.*|untitled(?: document)?|无标题文档|新建网页.*|document|(?:微博)?正文|(?:新闻|文章|信息)?(?:详情|内容|详细|展示)页?|文章|新闻)$/i;

/** Whether a name can be a site's. */
export const isSiteName = (name: string | undefined): name is string =>
  !!name && name.length <= 80 && !PLATFORM.test(name.trim()) && !/^(?:https?:)?\/\//.test(name);

const RIGHTS = /版权|版權|copyright|©|主办|主辦|承办|ICP|All rights/i;

/**
 * Keys of the segments of the declared titles that are names of the site or of its columns, and so cannot be the article's title: old sites
 * give every page the title 站点--栏目.
 */
export function findNames(
  declared: string[],
  lines: Line[],
  { site, host, bodyStart }: { site: string | undefined; host: string; bodyStart: number },
): { names: Set<string>; own: Set<string> } {
  const names = new Set<string>();
  /** Those that the page shows to be the site's. */
  const own = new Set<string>();
  const siteKey = keyOf(site ?? '');
  if (siteKey) names.add(siteKey);
  const hostKey = keyOf(host.replace(/^www\./, ''));
  const imprint = lines
    .slice(-40)
    .filter((line) => RIGHTS.test(line.text))
    .map((line) => keyOf(line.text.slice(0, 300)))
    .join(' ');
  const home = homeLinks(lines, host);
  let menu: Map<string, Line[]> | undefined;
  const isInMenu = (key: string) => {
    menu ??= shortLinks(lines.slice(0, Math.min(bodyStart, 400)));
    return menu.get(key)?.some((line) => new Set(line.parts.flatMap(({ link }) => link ?? [])).size >= 3 || isByway(line.block)) === true;
  };
  for (const title of declared) {
    const segments = segmentsOf(title);
    for (const segment of segments) {
      const key = keyOf(segment);
      if (!key || names.has(key)) continue;
      const isOnly = segments.length === 1;
      if ((key.length > 3 && imprint.includes(key)) || home.has(key)) own.add(key);
      const isOwned = (isOwner(segment) && isOnly) || own.has(key);
      const isPlatform = PLATFORM.test(segment);
      if (key === siteKey || isOwned || isPlatform || (key.length > 3 && hostKey.startsWith(key))) names.add(key);
      else if (widthOf(segment) <= 20 && isInMenu(key)) names.add(key);
    }
  }
  // 石泊市总工会 Shibo Federation: the same name in two languages.
  for (const title of declared) {
    const han = BILINGUAL.exec(title)?.[1];
    if (han && (names.has(keyOf(han)) || isOwner(han))) names.add(keyOf(han)).add(keyOf(title));
  }
  // 石泊市总工会--工会动态: beside a column the owner's name is no title either.
  for (const title of declared) {
    const rest = segmentsOf(title).filter((segment) => !names.has(keyOf(segment)));
    if (rest.length > 0 && rest.every(isOwner)) for (const segment of rest) names.add(keyOf(segment));
  }
  return { names, own };
}

const BILINGUAL = /^(.*\p{Script=Han})\s+[\p{Script=Latin}\s,.'&-]+$/u;

const HOME = /^(?:\.?\/|(?:\/|\.\.?\/)*index\.\w+)$/;

/** Texts of links to the home page of this host. */
function homeLinks(lines: Line[], host: string): Set<string> {
  const home = new Set<string>();
  for (const { parts } of lines.slice(0, 200)) {
    for (const { link, text } of parts) {
      if (!link || text.length < 2 || text.trim().length < 2) continue;
      const address = (attributeOf(link, 'href') ?? '').replace(/^https?:\/\//, '');
      if (HOME.test(address) || (address.startsWith(host) && address.replace(/\/$/, '') === host)) home.add(keyOf(text));
    }
  }
  return home;
}

/** Lines by the short links in them; a menu is a row of three links and more, or a navigation block. */
function shortLinks(lines: Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    for (const { link, text } of line.parts) {
      if (!link || text.length > 24 || !text.trim()) continue;
      const key = keyOf(text);
      const known = found.get(key);
      if (known) known.push(line);
      else found.set(key, [line]);
    }
  }
  return found;
}

/** The name of the site in a page title: what is left of it, last or first, beside the article and its sections. */
export function siteFromTitle(pageTitle: string, title: string, sections: readonly string[], own: ReadonlySet<string>): string | undefined {
  const titleKey = keyOf(title);
  // The first entry of a breadcrumb can be the site itself.
  const taken = new Set(sections.slice(sections.length > 1 ? 1 : 0).map(keyOf));
  const at = title ? pageTitle.indexOf(title) : -1;
  // 石泊日报数字报-标题, Picket Notes: the title
  const rest =
    at < 0
      ? pageTitle
      : `${pageTitle.slice(0, at).replace(/[\s:：-]+$/, '')} | ${pageTitle.slice(at + title.length).replace(/^[\s:：-]+/, '')}`;
  const segments = segmentsOf(rest).filter((segment) => {
    const key = keyOf(segment);
    return key.length > 1 && key !== titleKey && !titleKey.includes(key) && !taken.has(key) && !PLATFORM.test(segment);
  });
  if (at < 0 && segmentsOf(pageTitle).length === 1 && titleKey && keyOf(pageTitle).startsWith(titleKey)) return undefined;
  const names = segments.map((segment) => segment.replace(/\s*[(（][^()（）]*[)）]$/, ''));
  // One character or two of Chinese at the end are a keyword or a column.
  const name =
    names.find((segment) => own.has(keyOf(segment))) ??
    names.findLast(isBody) ??
    names.findLast((segment) => names.length === 1 || widthOf(segment) > 4);
  return name
    ?.replace(BILINGUAL, '$1')
    .replace(/(?<=.{2})(?:数字报(?:纸|刊)?|电子(?:版|报))$/, '')
    .trim();
}
