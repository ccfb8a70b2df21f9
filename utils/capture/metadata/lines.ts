/**
 * The page as lines of text, the way a reader sees it: one line per block or line break, in document order. Labels, headings and
 * breadcrumbs are looked for in these lines, so each rule is written for text and not for one site's tags.
 */
import { attributeOf, isElement, parentOf, tagOf, walkerOver } from './dom';

/** A run of text inside one inline element. */
export interface Part {
  /** White space as written, except that what HTML collapses is one space; no-break and ideographic spaces stay. */
  text: string;
  element: Element;
  /** The link that the run is part of. */
  link: Element | null;
}

export interface Line {
  /** The parts joined and trimmed. */
  text: string;
  parts: Part[];
  /** The innermost block that the line stands in. */
  block: Element;
  index: number;
  /** 1–6 inside a heading element, else 0. */
  level: number;
}

export interface ReadLimits {
  nodes: number;
  lines: number;
}

/** Enough for every article measured (the largest had 9,000 text nodes), and a bound for pages that never end. */
const LIMITS: ReadLimits = { nodes: 60_000, lines: 6_000 };

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul marquee'.split(
    ' ',
  ),
);
/** Elements of a page's own making stand for blocks, except those named after running text. */
const isBlock = (tag: string) => BLOCKS.has(tag) || (tag.includes('-') && !/text|span|icon|link|time|font|-a$/.test(tag));
const SKIPPED = new Set(
  'script style noscript template svg math iframe frame object embed select textarea button head title video audio canvas map datalist rt rp'.split(
    ' ',
  ),
);

function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

// Most texts of a page are the line break between two elements.
const collapsed = (text: string) => (ONLY_SPACE.test(text) ? ' ' : text.replace(SPACES, ' '));
const ONLY_SPACE = /^[ \t\r\n\f]+$/;
const SPACES = /[ \t\r\n\f]+/g;

/** The visible text of the page in lines, at most `limits` of it. Iterative, so that a deep page is no danger. */
export function readLines(page: Document, root: Element, limits: ReadLimits = LIMITS): Line[] {
  const lines: Line[] = [];
  const blocks: Element[] = [root];
  const links: Element[] = [];
  let level = 0;
  let parts: Part[] = [];
  let seen = 0;

  const flush = () => {
    if (parts.length === 0) return;
    let text = '';
    for (const part of parts) text += part.text;
    text = text.trim();
    if (text) lines.push({ text, parts, block: blocks[blocks.length - 1] as Element, index: lines.length, level });
    parts = [];
  };

  const walker = walkerOver(page, root);
  let node: Node | null = root;
  while (node && seen++ < limits.nodes && lines.length < limits.lines) {
    let enters = false;
    if (!isElement(node)) {
      const text = collapsed((node as Text).data);
      const element = text && (text !== ' ' || parts.length > 0) ? parentOf(node) : null;
      if (element) parts.push({ text, element, link: links[links.length - 1] ?? null });
    } else {
      const element = node;
      const tag = tagOf(element);
      if (tag === 'br') flush();
      else if (!SKIPPED.has(tag) && (element === root || !isHidden(element))) {
        enters = true;
        if (isBlock(tag)) {
          flush();
          blocks.push(element);
          if (/^h[1-6]$/.test(tag)) level = Number(tag[1]);
        } else if (tag === 'a') links.push(element);
      }
    }
    if (enters && walker.firstChild()) {
      node = walker.currentNode;
      continue;
    }
    // Leave this node, and every ancestor whose last child it was.
    let leaving: Node | null = node;
    let hasEntered = enters;
    for (;;) {
      if (hasEntered && isElement(leaving)) {
        const tag = tagOf(leaving);
        if (isBlock(tag)) {
          flush();
          blocks.pop();
          if (/^h[1-6]$/.test(tag)) level = 0;
        } else if (tag === 'a') links.pop();
      }
      if (leaving === root) return lines;
      if (walker.nextSibling()) {
        node = walker.currentNode;
        break;
      }
      leaving = walker.parentNode();
      if (!leaving) return lines;
      hasEntered = true;
    }
  }
  flush();
  return lines;
}
