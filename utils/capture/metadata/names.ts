/** Whose text it is: author, source and editor, by what the page shows near its heading and then by what it declares. */
import type { Origin } from '../../model/article';
import type { Credits, Named } from './credit-lines';
import { cleanByline, cleanEditor, cleanSource, isBody } from './credits';
import type { JsonLd } from './json-ld';
import { firstTag, type MetaTags } from './meta-tags';
import { keyOf } from './text';

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
  'mediaid',
];
/** Addresses, numbers, and who made the site. */
const NO_AUTHOR =
  /^(?:https?:|@|\d+$)|\b(?:www\.|[\w-]+\.(?:com|cn|net|org)\b)|^[\w.-]*(?:cms|discuz|wordpress|joomla|drupal)|team|comsenz|大汉|super ?user|团队|工作室|科技|技术|软件|网络公司|站长|管理员/i;
const EDITORS = ['editor', 'contenteditor', 'article:editor'];

/** On platforms the name above a text is an account's; people's names in Chinese are shorter. */
const isAccount = ({ value, isSure }: { value: string; isSure: boolean }) => !isSure && /^\p{Script=Han}{5,}$/u.test(value);

interface Around {
  tags: MetaTags;
  jsonLd: JsonLd;
  site: string | undefined;
  /** The outlet whose logo stands above the heading. */
  pressOf: () => string | undefined;
  isEastAsian: boolean;
}

export interface Names {
  source?: Named | undefined;
  byline?: Named | undefined;
  editor?: Named | undefined;
}

/** 网易 and 网易新闻 are one. */
const isSameName = (key: string, site = '') => site !== '' && (site.startsWith(key) || key.startsWith(site));

const told = (value: string | undefined, origin: Origin): Named | undefined => (value ? { value, isSure: true, origin } : undefined);

/** The names, each from where it is most sure. In East Asia the body that signs, or whose site it is, stands for a source that nobody names. */
export function chooseNames(credits: Credits, { tags, jsonLd, site, pressOf, isEastAsian }: Around): Names {
  const siteKey = site && keyOf(site);
  const unlessSite = (name: string | undefined) => (name && !isSameName(keyOf(name), siteKey) ? name : undefined);
  // 새벽해일보 | 네이버: an outlet and whose page shows its text.
  const author = AUTHORS.map((name) => tags.get(name)).find((value) => value && !NO_AUTHOR.test(value) && !/\s[|｜]\s/.test(value));
  const byline =
    credits.byline ??
    told(unlessSite(cleanByline(jsonLd.authors.join(', '))), 'json-ld') ??
    told(unlessSite(cleanByline(author ?? '')), 'meta');
  const editor = credits.editor ?? told(cleanEditor(firstTag(tags, EDITORS) ?? ''), 'meta');
  const tagSource = (firstTag(tags, SOURCES) ?? '').replace(/^.{0,4}[来來稿]源\s*[:：]\s*/, '');
  let source = credits.source ?? told(cleanSource(tagSource), 'meta');
  // A page that has a place for it and leaves it open says that there is none.
  if (!source && !credits.isSourceEmpty && isEastAsian) {
    const press = pressOf();
    if (press) source = { value: press, isSure: false, origin: 'page text' };
    else if (byline && (isBody(byline.value) || isAccount(byline))) source = { ...byline, isSure: false };
    else {
      // The paper is declared as the author where a person signs.
      const body = [jsonLd.authors[0], site].find((name) => name && isBody(name));
      if (body) source = { value: cleanSource(body) ?? body, isSure: false, origin: body === site ? 'page text' : 'json-ld' };
    }
  }
  return { source, byline, editor };
}
