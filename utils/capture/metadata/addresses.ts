/** Addresses that a page puts forward: its own, and the picture that stands for it. */
import type { Origin } from '../../model/article';
import { plausibleCanonical } from '../../model/url-key';
import { attributeOf, findAll, hintOf } from './dom';
import type { JsonLd } from './json-ld';
import { firstTag, type MetaTags } from './meta-tags';

export interface Picture {
  url: string;
  origin: Origin;
  isSure: boolean;
}

// By the bare name of the element: a browser has a list of those, and tries every other selector on every element.
const linksOf = (page: Document) => findAll(page, 'link', 400).filter((link) => attributeOf(link, 'href') !== null);

/** The address that the page calls its own, where it can be this page's. */
export function readCanonical(page: Document, tags: MetaTags, url: string): string | undefined {
  const link = linksOf(page).find((element) => /(?:^|\s)canonical(?:$|\s)/i.test(attributeOf(element, 'rel') ?? ''));
  const named = (link && attributeOf(link, 'href')) || tags.get('og:url');
  return named && plausibleCanonical(url, named);
}

const DECLARED = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'thumbnailurl', 'image'];
/** Pictures that every page of a site shows, told by their names: sign, portrait, code for the telephone. */
const OF_SITE =
  /logo|favicon|default|placeholder|blank|spacer|loading|avatar|sprite|icon|qr_?code|erweima|ewm|banner|(?:^|[/_-])(?:share|fb|og|wx|weixin|facebook|twitter|social|site|noimage|no-?pic|nopic)(?:[-_]?(?:img|image|card|default|share|thumb|pic))?\d*\.(?:png|jpe?g|gif|webp|svg)/i;
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'file', 'src'];
/** A picture of a text is at least as wide as this, where its width is told. */
const LEAST = 200;
// So much of a name tells it from others; a pattern that ends anywhere would take seconds for one that fills a page.
const LONGEST_NAME = 200;

const absolute = (address: string, base: string): string | undefined => {
  try {
    const { protocol, href, pathname } = new URL(address.trim(), base);
    return /^https?:$/.test(protocol) && !OF_SITE.test(pathname) && !/\.svg$/i.test(pathname) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The lead picture: what the page declares, unless it is the site's own, then the first large one of the text. */
export function readPicture(
  page: Document,
  { tags, jsonLd, base, body }: { tags: MetaTags; jsonLd: JsonLd; base: string; body: Element | undefined },
): Picture | undefined {
  const images = body ? findAll(body, 'img', 60) : [];
  const link = linksOf(page).find((element) => attributeOf(element, 'rel') === 'image_src');
  const named = [firstTag(tags, DECLARED), jsonLd.image, link && attributeOf(link, 'href')];
  for (const [i, address] of named.entries()) {
    const url = address ? absolute(address, base) : undefined;
    // A site may declare one picture for all its pages: only one that the text shows is beyond doubt.
    if (url) return { url, origin: i === 1 ? 'json-ld' : 'meta', isSure: images.some((image) => pictureOf(image, base, url) === url) };
  }
  for (const image of images) {
    const url = pictureOf(image, base);
    if (url) return { url, origin: 'page text', isSure: false };
  }
  return undefined;
}

/** The address of a picture of the text; with `wanted`, only where it can be that one. */
function pictureOf(image: Element, base: string, wanted?: string): string | undefined {
  const address = SOURCES.map((name) => attributeOf(image, name)).find((value) => value && !value.startsWith('data:'));
  if (!address || (wanted && !wanted.endsWith(nameIn(address)))) return undefined;
  const isSmall = ['width', 'height'].some(
    (side) => Number.parseInt(attributeOf(image, side) ?? '', 10) < LEAST / (side === 'height' ? 2 : 1),
  );
  return isSmall || OF_SITE.test(hintOf(image)) ? undefined : absolute(address, base);
}

// An address is resolved only where the letters at its end are those of the other: all that resolving leaves as they are.
const nameIn = (address: string) => /[\w.-]*$/.exec(address.trim().slice(-LONGEST_NAME))?.[0] ?? '';
