/**
 * What a page says about itself: title, names, dates, section. Pure: the page is read and never changed.
 */
import type { Metadata, MetadataKey, Origin, Provenances } from '../../model/article';
import { baseOf } from '../page';
import { readCanonical, readPicture } from './addresses';
import { findBodyStart, makeIsMeta } from './body-start';
import { findBreadcrumb, trimBreadcrumb } from './breadcrumb';
import { readCredits } from './credit-lines';
import { cleanByline, cleanEditor, cleanSource, isBody } from './credits';
import { declaredDates, timeElements } from './declared-dates';
import { findAll, holds, rootOf, textOf } from './dom';
import { findHeading } from './heading';
import { readJsonLd } from './json-ld';
import { readLang, zoneOf } from './lang';
import { readLines } from './lines';
import { firstTag, readMetaTags } from './meta-tags';
import { choosePublished, daysInAddress, formatDate, hintsFor } from './published';
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
const SOURCES = ['contentsource', 'source', 'article:source', 'dc.source', 'og:article:source', 'mediaid'];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'byl',
  'twitter:creator',
];
/** Addresses, numbers, and who made the site. */
const NO_AUTHOR =
  /^(?:https?:|@|\d+$)|\b(?:www\.|[\w-]+\.(?:com|cn|net|org)\b)|^[\w.-]*(?:cms|discuz|wordpress|joomla|drupal)|team|comsenz|团队|工作室|科技|技术|软件|网络公司|站长|管理员/i;
const EDITORS = ['editor', 'contenteditor', 'article:editor'];

const hostOf = (url: string) => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '';

/** On platforms the name above a text is an account's; people's names in Chinese are shorter. */
const isAccount = ({ value, isSure }: { value: string; isSure: boolean }) => !isSure && /^\p{Script=Han}{5,}$/u.test(value);

/** The day of `now` in the zone of the page. */
const dayIn = (now: Date, zone: string | undefined) =>
  new Date(now.getTime() + Number(zone?.slice(1, 3) ?? 0) * 3_600_000).toISOString().slice(0, 10);

/** Reads the metadata of `page`, which may be the live document or a copy of it. */
export function readMetadata(page: Document, { url, body, now = new Date() }: MetadataContext): ReadMetadata {
  const root = findAll(page, 'body', 1)[0] ?? rootOf(page);
  const provenance: Provenances = {};
  const metadata: Metadata = { title: '', section: [] };
  if (!root) return { metadata, provenance, labelled: [] };
  const say = (key: MetadataKey, origin: Origin, isSure: boolean) => {
    provenance[key] = { origin, isSure };
  };

  const tags = readMetaTags(page);
  const jsonLd = readJsonLd(page);
  const lines = readLines(page, root);
  const sample = lines
    .slice(0, 600)
    .map((line) => line.text.slice(0, 60))
    .join(' ')
    .slice(0, 8000);
  const { lang, isDeclared } = readLang(page, tags, jsonLd.lang, sample);
  const zone = zoneOf(lang);
  const pageTitle = cleanDeclared(textOf(findAll(page, 'head title, title', 1)[0] ?? root.ownerDocument.createTextNode('')));

  // Title
  const isMeta = makeIsMeta();
  const known = body && holds(root, body) ? body : undefined;
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
  const site = siteTag ?? siteFromTitle(pageTitle, metadata.title, metadata.section, own);
  if (site) {
    metadata.site = site;
    say('site', siteTag ? (siteTag === jsonLd.siteName ? 'json-ld' : 'meta') : 'page text', !!siteTag);
  }

  // Dates and names near the heading
  const addressDays = daysInAddress(url);
  const declaredFound = declaredDates(tags, jsonLd, hintsFor(lang, addressDays));
  const hints = hintsFor(lang, [...addressDays, ...declaredFound.map(({ found }) => found.day)]);
  const credits = readCredits({ lines, heading, bodyStart, site, hints, today: dayIn(now, zone) });
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

  // Names: what the page shows, then what it declares
  const tagSource = cleanSource((firstTag(tags, SOURCES) ?? '').replace(/^.{0,4}[来來稿]源\s*[:：]\s*/, ''));
  const source = credits.source ?? (tagSource ? { value: tagSource, isSure: true, origin: 'meta' as const } : undefined);
  const authorTag = cleanByline(AUTHORS.map((name) => tags.get(name)).find((value) => value && !NO_AUTHOR.test(value)) ?? '');
  const jsonAuthor = cleanByline(jsonLd.authors.join(', '));
  const isSite = (name: string) => !!site && keyOf(name) === keyOf(site);
  const byline =
    credits.byline ??
    (jsonAuthor && !isSite(jsonAuthor)
      ? { value: jsonAuthor, isSure: true, origin: 'json-ld' as const }
      : authorTag && !isSite(authorTag)
        ? { value: authorTag, isSure: true, origin: 'meta' as const }
        : undefined);
  if (byline) {
    metadata.byline = byline.value;
    say('byline', byline.origin, byline.isSure);
  }
  const isEastAsian = zone !== undefined;
  if (source) {
    metadata.source = source.value;
    say('source', source.origin, source.isSure);
  } else if (credits.isSourceEmpty) {
    // The page has a place for it and leaves it open.
  } else if (isEastAsian && byline && (isBody(byline.value) || isAccount(byline))) {
    metadata.source = byline.value;
    say('source', byline.origin, false);
  } else if (isEastAsian && site && isBody(site)) {
    metadata.source = site;
    say('source', 'page text', false);
  }
  const tagEditor = cleanEditor(firstTag(tags, EDITORS) ?? '');
  const editor = credits.editor ?? (tagEditor ? { value: tagEditor, isSure: true, origin: 'meta' as const } : undefined);
  if (editor) {
    metadata.editor = editor.value;
    say('editor', editor.origin, editor.isSure);
  }

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
