import { type DateHints, fromEpoch, readDateValue } from './dates';
import { attributeOf, closestOf, findAll, holds, isBefore, textOf } from './dom';
import type { JsonLd } from './json-ld';
import type { MetaTags } from './meta-tags';
import type { DateCandidate, DateRank } from './published';
import { isByway } from './region';

const PUBLISHED = [
  'article:published_time og:article:published_time og:published_time pubdate publishdate publish_date publish-date published publication_date',
  'publication-date datepublished firstpublishedtime og:release_date release_date article.published article:published article_date_original',
  'parsely-pub-date sailthru.date dc.date.issued dcterms.issued citation_publication_date pdate ptime weibo:article:create_at bt:pubdate',
  'cxenseparse:recs:publishtime apub:time',
]
  .join(' ')
  .split(' ');
/** Names that may mean the day of writing or of the last change as well. */
const CREATED = 'dc.date dcterms.date dcterms.created dc.date.created date datecreated article:create_at createdate makedate'.split(' ');

/** What metas and JSON-LD declare, by how exactly the name says "published". */
export function declaredDates(tags: MetaTags, jsonLd: JsonLd, hints: DateHints): DateCandidate[] {
  const found: DateCandidate[] = [];
  const add = (value: string | undefined, origin: 'meta' | 'json-ld', rank: DateRank = 'declared') => {
    const date = value && readDateValue(value, hints);
    if (date) found.push({ found: date, rank, origin });
  };
  add(jsonLd.datePublished, 'json-ld');
  for (const name of PUBLISHED) add(tags.get(name), 'meta');
  for (const name of CREATED) add(tags.get(name), 'meta', 'created');
  return found;
}

/** `time[datetime]` and its older forms near the heading; never those of comments, lists and neighbours. */
export function timeElements(page: Document, heading: Element | undefined, hints: DateHints): DateCandidate[] {
  const found: DateCandidate[] = [];
  const selector = 'time[datetime], [itemprop~="datePublished"], abbr.published[title], [property~="dc:created"][content], time[pubdate]';
  for (const element of findAll(page, selector, 60)) {
    if (isByway(element, heading)) continue;
    const value =
      attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title') ?? textOf(element).slice(0, 100);
    const date = readDateValue(value, hints);
    if (!date) continue;
    const mark = `${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'class') ?? ''}`.toLowerCase();
    const isExplicit = /datepublished|(?:^|[\s_-])publish|entry-date/.test(mark) || attributeOf(element, 'pubdate') !== null;
    const isUpdated = /updated|modified/.test(mark) && !isExplicit;
    const isNear =
      !heading || holds(closestOf(heading, 'article, main, header, section') ?? heading, element) || isBefore(heading, element);
    if (!isNear) continue;
    found.push({ found: date, rank: isUpdated ? 'updated' : isExplicit ? 'declared' : 'shown', origin: 'meta' });
    if (!isUpdated && !isExplicit) break;
  }
  return found;
}

/** WeChat tells the time only in a script: `var ct = "1683507900"`, `createTime: …`, `ori_create_time`. */
export function scriptDates(page: Document): DateCandidate[] {
  for (const script of findAll(page, 'script:not([src])', 80)) {
    const source = textOf(script);
    if (source.length > 2_000_000) continue;
    const digits = /\b(?:var\s+ct|ori_create_time|svr_create_time)\s*[=:]\s*["']?(\d{10})\b/.exec(source)?.[1];
    const date = digits && fromEpoch(digits);
    if (date) return [{ found: date, rank: 'declared', origin: 'page text' }];
  }
  return [];
}
