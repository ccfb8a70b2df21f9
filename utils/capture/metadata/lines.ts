/**
 * The page as lines of text, the way a reader sees it: one line per block or line break, in document order. Labels, headings and
 * breadcrumbs are looked for in these lines, so each rule is written for text and not for one site's tags.
 */
import { attributeOf, findAll, isBefore, isElement, parentOf, tagOf, walkerOver } from './dom';

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

/** How an element counts in the text: it parts lines, it is left out, or it stands within its line. */
type Kind = 'block' | 'break' | 'link' | 'skipped' | 'inline';

const KINDS = new Map<string, Kind>([
  ...'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul marquee'
    .split(' ')
    .map((tag) => [tag, 'block'] as const),
  ...'script style noscript template svg math iframe frame object embed select textarea button head title video audio canvas map datalist rt rp'
    .split(' ')
    .map((tag) => [tag, 'skipped'] as const),
  ['br', 'break'],
  ['a', 'link'],
]);

/** Elements of a page's own making stand for blocks, except those named after running text. */
const kindOf = (tag: string): Kind =>
  KINDS.get(tag) ?? (tag.includes('-') && !/text|span|icon|link|time|font|author|editor|source|-a$/.test(tag) ? 'block' : 'inline');

/** Few pages write it, and one search finds it: cheaper than to ask every element. */
function hiddenIn(root: Element): Set<Element> {
  return new Set(
    findAll(root, '[hidden],[style*="none" i]', Number.POSITIVE_INFINITY).filter(
      (element) => attributeOf(element, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? ''),
    ),
  );
}

// Most texts of a page are the line break between two elements, and most others are written as they are read.
const collapsed = (text: string) => (ONLY_SPACE.test(text) ? ' ' : TO_COLLAPSE.test(text) ? text.replace(SPACES, ' ') : text);
const ONLY_SPACE = /^[ \t\r\n\f]+$/;
const TO_COLLAPSE = /[\t\r\n\f]| {2}/;
const SPACES = /[ \t\r\n\f]+/g;

/** Nodes between two chances to pause. */
const STEP = 3_000;
/** Lines behind the text that are read: its credits stand there. */
const BEHIND = 80;
/** Nodes at the end of the page that are read: its imprint. */
const LAST = 500;

/**
 * The visible text below `root` in lines, at most `limits` of it, pausing at each `yield`. Of what follows the text (`body`), where it is
 * known, only the beginning and the page's end: the rest is lists of other articles, and half of many pages.
 */
export function* readLines(page: Document, root: Element, body?: Element, limits: ReadLimits = LIMITS): Generator<void, Line[]> {
  const { lines, read } = lineReader(page, root, body, limits);
  while (read(STEP)) yield;
  return lines;
}

// A plain loop in steps and not a generator, which browsers are slower to make quick. Iterative, so that a deep page is no danger.
function lineReader(page: Document, root: Element, body: Element | undefined, limits: ReadLimits) {
  const lines: Line[] = [];
  const hidden = hiddenIn(root);
  // Every element that is open, and what kind it is.
  let open: Element[] = [];
  let kinds: Kind[] = [];
  let blocks: Element[] = [];
  let levels: number[] = [];
  let links: Element[] = [];
  let level = 0;
  let parts: Part[] = [];
  let seen = 0;
  let jumpAt = Number.POSITIVE_INFINITY;

  const flush = () => {
    if (parts.length === 0) return;
    let text = '';
    for (const part of parts) text += part.text;
    text = text.trim();
    if (text) lines.push({ text, parts, block: blocks[blocks.length - 1] as Element, index: lines.length, level });
    parts = [];
  };
  const enter = (element: Element, kind: Kind, tag: string) => {
    open.push(element);
    kinds.push(kind);
    if (kind === 'link') links.push(element);
    else if (kind === 'block') {
      flush();
      blocks.push(element);
      const own = levelOf(tag);
      levels.push(own);
      level = own || level;
    }
  };
  const leave = () => {
    const kind = kinds.pop();
    const element = open.pop() as Element;
    if (kind === 'link') links.pop();
    else if (kind === 'block') {
      flush();
      blocks.pop();
      if (levels.pop()) level = 0;
    }
    if (element === body) jumpAt = lines.length + BEHIND;
  };

  const walker = walkerOver(page, root);
  let node: Node | null = walker.nextNode();
  enter(root, 'block', '');

  // On to the last nodes of the page, if there is anything between.
  const jump = () => {
    jumpAt = Number.POSITIVE_INFINITY;
    const here = walker.currentNode;
    while (walker.lastChild());
    for (let i = 0; i < LAST; i++) walker.previousNode();
    const start = walker.currentNode;
    if (start === here || !isBefore(here, start)) {
      walker.currentNode = here;
      return;
    }
    flush();
    [open, kinds, blocks, levels, links] = [[], [], [], [], []];
    level = 0;
    const path: Element[] = [];
    for (let above = parentOf(start); above; above = above === root ? null : parentOf(above)) path.unshift(above);
    for (const element of path) {
      const tag = tagOf(element);
      const kind = element === root ? 'block' : kindOf(tag);
      if (kind === 'skipped' || hidden.has(element)) {
        walker.currentNode = element;
        node = nextBeside(walker);
        return;
      }
      enter(element, kind, tag);
    }
    node = start;
  };

  /** Reads so many nodes; whether there are more. */
  const read = (count: number): boolean => {
    const stop = seen + count;
    while (node && seen < limits.nodes && lines.length < limits.lines) {
      if (seen === stop) return true;
      seen++;
      if (lines.length >= jumpAt) jump();
      const parent = parentOf(node);
      while (open[open.length - 1] !== parent && open.length > 1) leave();
      if (!isElement(node)) {
        const text = collapsed((node as Text).data);
        if (parent && text && (text !== ' ' || parts.length > 0))
          parts.push({ text, element: parent, link: links[links.length - 1] ?? null });
        node = walker.nextNode();
        continue;
      }
      const tag = tagOf(node);
      const kind = kindOf(tag);
      if (kind === 'break') flush();
      if (kind === 'break' || kind === 'skipped' || hidden.has(node)) node = nextBeside(walker);
      else {
        enter(node, kind, tag);
        node = walker.nextNode();
      }
    }
    while (open.length > 0) leave();
    return false;
  };
  return { lines, read };
}

/** 1–6 for a heading. */
function levelOf(tag: string): number {
  return tag.length === 2 && tag[0] === 'h' && tag !== 'hr' ? Number(tag[1]) : 0;
}

/** The node after the walker's with all that is in it. */
function nextBeside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}
