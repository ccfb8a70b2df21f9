/**
 * What a page says about itself: title, names, dates, section. Pure: the page is read and never changed.
 */
import type { Metadata, MetadataKey, Origin, Provenances } from '../../model/article';
import type { Clock } from '../pace';
import { baseOf } from '../page';
import { readCanonical, readPicture } from './addresses';
import { findBodyStart, makeIsMeta } from './body-start';
import { findBreadcrumb, trimBreadcrumb } from './breadcrumb';
import { readCredits } from './credit-lines';
import { declaredDates, timeElements } from './declared-dates';
import { findFirst, holds, rootOf, textOf } from './dom';
import { findHeading } from './heading';
import { readJsonLd } from './json-ld';
import { readLang, zoneOf } from './lang';
import { type Line, readLines } from './lines';
import { firstTag, readMetaTags } from './meta-tags';
import { chooseNames } from './names';
import { ownerInHead, pressOf } from './press';
import { choosePublished, daysInAddress, formatDate, hintsFor } from './published';
import { forgetRegions } from './region';
import { accountDates, scriptDates } from './script-dates';
import { stripNames } from './segments';
import { findNames, isSiteName, siteFromTitle } from './site';
import { cleanDeclared, countHan, keyOf } from './text';
import { TitleMatcher } from './title-match';

export interface MetadataContext {
  /** The address of the page: its day settles dates, its host checks names. */
  url: string;
  /** Where the article's text is, if it is known. */
  body?: Element | null;
  now?: Date;
}

export interface ReadMetadata {
  metadata: Metadata;
  provenance: Provenances;
  /** Elements of the page that hold nothing but metadata: the heading, the line of date and source, the breadcrumb. */
  labelled: Element[];
}

const TITLES = [
  'articletitle',
  'article_title',
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'headline',
  'citation_title',
  'parsely-title',
  'title',
];
const SITES = ['sitename', 'og:site_name', 'application-name', 'dc.publisher', 'apple-mobile-web-app-title'];

/** Characters that the language is told by. */
const SAMPLE = 4_000;

const hostOf = (url: string) => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '';

/** The day of `now` in the zone of the page. */
const dayIn = (now: Date, zone: string | undefined) =>
  new Date(now.getTime() + Number(zone?.slice(1, 3) ?? 0) * 3_600_000).toISOString().slice(0, 10);

/** The beginnings of the first lines, enough to tell the language by. */
function sampleOf(lines: Line[]): string {
  let sample = '';
  for (let i = 0; i < lines.length && sample.length < SAMPLE; i++) sample += `${(lines[i] as Line).text.slice(0, 60)} `;
  return sample;
}

/** Reads the metadata of `page`, which may be the live document or a copy of it. */
export function readMetadata(page: Document, context: MetadataContext): ReadMetadata {
  const steps = stepsOf(page, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `readMetadata`, in steps that let a large page breathe. */
export async function readMetadataInSteps(page: Document, context: MetadataContext, breathe: Clock): Promise<ReadMetadata> {
  const steps = stepsOf(page, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

function* stepsOf(page: Document, { url, body, now = new Date() }: MetadataContext): Generator<void, ReadMetadata> {
  forgetRegions();
  const root = findFirst(page, 'body') ?? rootOf(page);
  const provenance: Provenances = {};
  const metadata: Metadata = { title: '', section: [] };
  if (!root) return { metadata, provenance, labelled: [] };
  const say = (key: MetadataKey, origin: Origin, isSure: boolean) => {
    provenance[key] = { origin, isSure };
  };

  const tags = readMetaTags(page);
  const jsonLd = readJsonLd(page);
  const known = body && holds(root, body) ? body : undefined;
  yield;
  const lines = yield* readLines(page, root, known);
  yield;
  const sample = sampleOf(lines);
  const { lang, isDeclared } = readLang(page, tags, jsonLd.lang, sample);
  const zone = zoneOf(lang);
  const pageTitle = cleanDeclared(textOf(findFirst(page, 'title') ?? root.ownerDocument.createTextNode('')));

  // Title
  const isMeta = makeIsMeta();
  const firstProse = findBodyStart(lines, known);
  const declared = [...TITLES.map((name) => tags.get(name)), jsonLd.headline, pageTitle].filter((title): title is string => !!title);
  const siteTag = [firstTag(tags, SITES.slice(0, 2)), jsonLd.siteName, ...SITES.slice(2).map((name) => tags.get(name))].find(isSiteName);
  const { names, own } = findNames(declared, lines, { site: siteTag, host: hostOf(url), bodyStart: firstProse });
  const matcher = new TitleMatcher(declared, names);
  const heading = findHeading(lines, { matcher, bodyStart: firstProse, isMeta });
  const bodyStart = heading && firstProse <= heading.last ? findBodyStart(lines.slice(heading.last + 1), known) : firstProse;
  if (heading) {
    metadata.title = heading.text;
    say('title', 'page text', heading.match >= 0.5);
  } else {
    const stripped = declared.map((title) => stripNames(title, names)).find((title) => !names.has(keyOf(title)));
    metadata.title = stripped ?? declared[0] ?? '';
    if (metadata.title) say('title', stripped && stripped === jsonLd.headline ? 'json-ld' : 'meta', false);
  }

  yield;

  // Section
  const labelled: Element[] = heading ? [heading.element] : [];
  const breadcrumb = findBreadcrumb(lines, metadata.title, heading ? heading.first + 6 : bodyStart);
  if (breadcrumb) {
    metadata.section = breadcrumb.section;
    say('section', 'page text', breadcrumb.isLabelled);
    labelled.push(...breadcrumb.elements);
  } else if (jsonLd.breadcrumb.length > 0) {
    metadata.section = trimBreadcrumb(jsonLd.breadcrumb, metadata.title);
    if (metadata.section.length > 0) say('section', 'json-ld', true);
  }

  // Site
  const fromTitle = siteFromTitle(pageTitle, metadata.title, metadata.section, own);
  // A page that is called after its column alone has its owner's name at the top.
  const owner = !fromTitle || fromTitle === pageTitle ? ownerInHead(lines, heading) : undefined;
  const site = siteTag ?? owner ?? fromTitle;
  if (site) {
    metadata.site = site;
    say('site', siteTag ? (siteTag === jsonLd.siteName ? 'json-ld' : 'meta') : 'page text', !!siteTag);
  }

  yield;

  // Dates and names near the heading
  const addressDays = daysInAddress(url);
  const declaredFound = declaredDates(tags, jsonLd, hintsFor(lang, addressDays));
  const hints = hintsFor(lang, [...addressDays, ...declaredFound.map(({ found }) => found.day)]);
  const credits = readCredits({ lines, heading, bodyStart, body: known, site, hints, today: dayIn(now, zone) });
  labelled.push(...credits.elements);
  const dates = [
    ...credits.dates,
    ...declaredFound,
    ...timeElements(page, { lines, heading, bodyStart }, hints),
    ...accountDates(page, hints),
  ];
  // The data of scripts hold other articles too, and are long: only where nothing else tells.
  if (dates.every(({ rank }) => rank === 'updated')) dates.push(...scriptDates(page, metadata.title, hints));
  const published = choosePublished(
    [
      ...dates,
      ...addressDays.slice(0, 1).map((day) => ({ found: { day, raw: day, index: 0 }, rank: 'address' as const, origin: 'url' as const })),
    ],
    { zone, now },
  );
  if (published) {
    metadata.publishedAt = formatDate(published.candidate.found, zone);
    metadata.publishedRaw = published.candidate.found.raw;
    say('publishedAt', published.candidate.origin, published.isSure);
    say('publishedRaw', published.candidate.origin, published.isSure);
  }

  const chosen = chooseNames(credits, { tags, jsonLd, site, pressOf: () => pressOf(heading), isEastAsian: zone !== undefined });
  for (const key of ['byline', 'source', 'editor'] as const) {
    const name = chosen[key];
    if (!name) continue;
    metadata[key] = name.value;
    say(key, name.origin, name.isSure);
  }

  yield;
  if (lang) {
    metadata.lang = lang;
    say('lang', isDeclared ? 'meta' : 'page text', isDeclared || countHan(sample) > 50);
  }
  const canonical = readCanonical(page, tags, url);
  if (canonical) {
    metadata.canonicalUrl = canonical;
    say('canonicalUrl', 'meta', true);
  }
  const picture = readPicture(page, { tags, jsonLd, base: baseOf(page, url), body: known });
  if (picture) {
    metadata.image = picture.url;
    say('image', picture.origin, picture.isSure);
  }
  return { metadata, provenance, labelled: [...new Set(labelled)].filter((element) => element !== root) };
}
