import { hintOf, holds, isBefore, parentOf, tagOf } from './dom';

const TAG = /^(?:nav|footer|aside|select|button|label)$/;
const NAME =
  /(?:^|\s)(?:comments?|commentlist|cmts?|repl(?:y|ies)|relat(?:ed|es?|ion)?|relevant|recommend\w*|sidebar\w*|side|aside|foot(?:er)?|nav(?:bar|s|igation)?|menu\w*|hot\w{0,4}|rank\w*|more|prev|next|upnext|cookie\w*|popup|modal|fixed?-?(?:head(?:er)?|bar|top)|sticky|toolbar|logo|site-?title|search\w*|login|ads?|newsletter|widget|teaser|marquee|carousel|slid(?:e|er)\w*|ticker)(?:$|[\s_-])/;

/** What the elements looked at are called: `foot`, another byway, or neither. Nearly all lines share their ancestors. */
type Sign = 'foot' | 'byway' | 'end' | '';
let signs = new WeakMap<Element, Sign>();

/** Forgets what elements were called: a page that goes on living changes their classes. */
export function forgetRegions(): void {
  signs = new WeakMap();
}

function signOf(element: Element): Sign {
  let sign = signs.get(element);
  if (sign === undefined) {
    const tag = tagOf(element);
    const hint = hintOf(element);
    sign = '';
    if (tag === 'body') sign = 'end';
    else if (TAG.test(tag) || NAME.test(hint)) sign = tag === 'footer' || /(?:^|\s)foot/.test(hint) ? 'foot' : 'byway';
    signs.set(element, sign);
  }
  return sign;
}

/**
 * Whether a block stands beside the article: navigation, related news, comments. An ancestor that also holds something of the article
 * (`inside`) is a frame of the page, whatever its name.
 */
export function isByway(element: Element, ...inside: (Element | undefined)[]): boolean {
  let node: Element | null = element;
  for (let i = 0; node && i < 14; i++) {
    const sign = signOf(node);
    if (sign === 'end') return false;
    if (sign) {
      const frame = node;
      const isFooter = sign === 'foot';
      // The foot of a heading stands before the text, and an article has a foot of its own.
      if (!inside.some((part) => part && (holds(frame, part) || (isFooter && (isBefore(frame, part) || isFootOf(frame, part))))))
        return true;
    }
    node = parentOf(node);
  }
  return false;
}

function isFootOf(foot: Element, part: Element): boolean {
  const parent = parentOf(foot);
  return parent !== null && tagOf(parent) === 'article' && holds(parent, part);
}
