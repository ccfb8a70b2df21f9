import { all, listOf, textOf } from '../markdown/dom';
import { isFileLink } from './attachments';
import { isProse, lineOf } from './lines';
import { attributeOf, parentOf, tagOf } from './metadata/dom';
import { AT, type Snapshot } from './snapshot';

/** Blocks within an article's element that are no part of its text, told by what the page calls them. */

// Words of names that mean the same on every site: English, what plug-ins of wide use write, and the letters of Chinese words (相关, 推荐, 分享).
const NAMED =
  /(?:^|[\s_]|(?<!\b(?:tag|category|cat|topic|term|section))-)(?:(?:news-?letter\w*|sign-?up|subscri(?:be|ption)(?!r)\w*|promo|related\w*|polls?|recommend\w*|recirc\w*|share(?!holder)\w*|sharing|social|social-?(?:media|bar|links|icons)|addtoany\w*|a2a\w*|addthis\w*|heateor\w*|yarpp|jiathis\w*|bdshare\w*|comments|commentlist|comment-(?:list|form|respond|section|area|box|body)|disqus\w*|advert\w*|adsbygoogle|sponsored|outbrain|taboola|ads?|asb|gdpr|lgpd|rodo|consent|cookie-?(?:banner|bar|consent|notice)|breadcrumbs?|pagination|pager|page-?nav|post-?nav(?:igation)?|nav-?links|prev-?next|back-?link|(?:post|entry|article|field|news)-?tags?|tag-?list|tags-links|(?:author|profile)-?(?:box|bio|card|about)|about-?(?:the-?)?author|saboxplugin|qr-?code|ewm|erweima|dashang|reward|post-?views|read-?(?:next|also)|most-?(?:read|popular)|trending|app-?(?:download|banner|promo)|(?:article|entry|post|node)-?(?:info|meta|links)|xg(?:yd|xw|wz|news|read|list)|xiangguan|tuijian|fenxiang|pinglun|mianze|relacionad[ao]s|terkait|correlat[io]|verwandte\w*)(?=$|[\s_-]))/i;
const NAMES = ['class', 'id', 'aria-label', 'data-testid', 'data-component', 'data-area'];
const REGION = /^(?:complementary|contentinfo|toolbar|banner|search|navigation|form|feed)$/;
const MAX_SHARE = 0.3;
const MOST_PARAGRAPHS = 2;

/** What an element is called, in words parted by hyphens: its class, its name for a script and for those who hear the page. */
export function nameOf(element: Element): string {
  let names = '';
  for (const attribute of NAMES) {
    const name = attributeOf(element, attribute);
    if (name) names += `${name} `;
  }
  return names.replace(/([a-z\d])([A-Z])/g, '$1-$2');
}

/** Whether a name says that a block is something else than text: a sign-up, a bar for sharing, comments, related articles. */
export const isNamedAside = (name: string): boolean => NAMED.test(name);

/** Takes out what lies on the page in a small block of such a name or role, however deep; never what holds the longest paragraph. */
export function removeNamed(body: Element, snapshot: Snapshot): void {
  const parts = all(body, `[${AT}]`);
  let [longest, length] = [undefined as Element | undefined, 0];
  for (const part of parts) {
    const size =
      /^(?:P|DIV|LI|SECTION|TD)$/.test(part.nodeName) && !part.querySelector('p,div,li,td,section') ? (part.textContent ?? '').length : 0;
    if (size > length) [longest, length] = [part, size];
  }
  const start = longest && snapshot.origin(longest);
  if (!start) return;
  const most = (body.textContent ?? '').length * MAX_SHARE;
  const known = new Map<Element, Element | undefined>();
  const sizes = new Map<string, number>();
  const asideOf = (element: Element | null): Element | undefined => {
    if (!element || /^(?:body|html)$/.test(tagOf(element)) || Node.prototype.contains.call(element, start)) return undefined;
    if (known.has(element)) return known.get(element);
    let aside = asideOf(parentOf(element));
    if (!aside && isCalledAside(element) && isSmall(element, most)) {
      aside = element;
      const name = nameOf(element);
      sizes.set(name, (sizes.get(name) ?? 0) + textOf(element).length);
    }
    known.set(element, aside);
    return aside;
  };
  const asides = parts.map((part) => asideOf(snapshot.origin(part) ?? null));
  // What many parts are called is a word for text: paragraphs for subscribers.
  parts.forEach((part, index) => {
    const aside = asides[index];
    if (aside && (sizes.get(nameOf(aside)) ?? 0) <= most) part.remove();
  });
}

const isCalledAside = (element: Element) => isNamedAside(nameOf(element)) || REGION.test(attributeOf(element, 'role') ?? '');

// A class of the site's own may name whole parts of a text.
function isSmall(element: Element, most: number): boolean {
  if (textOf(element).length > most || Element.prototype.querySelector.call(element, 'h1')) return false;
  const links = listOf(Element.prototype.querySelectorAll.call(element, 'a[href]'));
  if (links.some(isFileLink)) return false;
  const paragraphs = listOf(Element.prototype.querySelectorAll.call(element, 'p'));
  return paragraphs.filter((part) => isProse(lineOf(part))).length <= MOST_PARAGRAPHS;
}
