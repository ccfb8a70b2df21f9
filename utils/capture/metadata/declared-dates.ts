import { isProse } from './body-start';
import { type DateHints, readDateValue } from './dates';
import { attributeOf, closestOf, findAll, holds, isBefore, textOf } from './dom';
import type { Heading } from './heading';
import type { JsonLd } from './json-ld';
import { type DateSense, isOfEvent, senseOf } from './line-dates';
import type { Line } from './lines';
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
const CREATED =
  'dc.date dcterms.date dcterms.created dc.date.created date datecreated article:create_at createdate makedate maketime'.split(' ');

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

interface Around {
  lines: Line[];
  heading: Heading | undefined;
  bodyStart: number;
}

/** Lines before the heading and after the first line of the text among which the article's own time can stand. */
const BEFORE = 8;
const AFTER = 8;
const CARD = 'article, .hentry, [itemtype*="Article"], [itemtype*="Posting"], li';

/** `time[datetime]` and its older forms near the heading; never those of comments, lists and neighbours. */
export function timeElements(page: Document, { lines, heading, bodyStart }: Around, hints: DateHints): DateCandidate[] {
  const found: DateCandidate[] = [];
  const selector = 'time[datetime], [itemprop~="datePublished"], abbr.published[title], [property~="dc:created"][content], time[pubdate]';
  const elements = findAll(page, selector, 60);
  if (elements.length === 0) return found;
  // Below its first line the text must go on: what stands behind the text is its neighbours'.
  const last = lines.findLastIndex((line, index) => index <= bodyStart + AFTER && isProse(line));
  const near = lines.slice(Math.max(0, (heading?.first ?? bodyStart) - BEFORE), Math.max(last, bodyStart + 1));
  const [first, text] = [near[0]?.block, lines[bodyStart]?.block];
  for (const element of elements) {
    if (isByway(element, heading?.element)) continue;
    const value =
      attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title') ?? textOf(element).slice(0, 100);
    const date = readDateValue(value, hints);
    if (!date) continue;
    const mark = `${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'class') ?? ''}`.toLowerCase();
    const isExplicit = /datepublished|(?:^|[\s_-])publish|entry-date/.test(mark) || attributeOf(element, 'pubdate') !== null;
    const line = near.find(({ parts }) => parts.some((part) => holds(element, part.element)));
    // What a script will write later has no line yet: its place among the elements tells.
    const isNear = line ? true : !!first && !!text && isBefore(first, element) && isBefore(element, text);
    const sense = line ? senseOfElement(element, line, lines[line.index - 1]) : 'shown';
    if (!sense || !(isNear || (isExplicit && isOfArticle(element, heading?.element)))) continue;
    const isUpdated = sense === 'updated' || (/updated|modified/.test(mark) && !isExplicit);
    found.push({ found: date, rank: isUpdated ? 'updated' : isExplicit ? 'declared' : 'shown', origin: 'meta' });
    if (!isUpdated && !isExplicit) break;
  }
  return found;
}

/** By the words before the element in its line, or by the short line above it, as in a field with its name. */
function senseOfElement(element: Element, line: Line, above: Line | undefined): DateSense | undefined {
  let before = '';
  for (const part of line.parts) {
    if (holds(element, part.element)) break;
    before += part.text;
  }
  if (!before.trim() && above && above.text.length <= 24 && isOfEvent(above.text)) return undefined;
  return senseOf(before, '');
}

/** Below the text: in the same article as the heading, and not in a card of its own. */
function isOfArticle(element: Element, heading: Element | undefined): boolean {
  const scope = heading && closestOf(heading, CARD);
  return scope ? closestOf(element, CARD) === scope : closestOf(element, CARD) === null;
}
