/**
 * The title: what the page declares and what it shows are held against each other. A heading that the declared title confirms is the
 * title as readers see it; a declared title alone loses the names of column and site; a heading alone must stand where titles stand.
 */
import { attributeOf, closestOf, hintOf, holds, parentOf, tagOf } from './dom';
import type { Line } from './lines';
import { cleanText, keyOf, widthOf } from './text';

export interface Heading {
  text: string;
  /** Lines of the heading. */
  first: number;
  last: number;
  element: Element;
  /** 0–1: how well a declared title confirms it. */
  match: number;
}

/** Between a title and the names of column and site. */
const SEPARATOR =
  /\s*(?:[_|｜丨»›·•]+|-{2,}|—{2,}|::+|(?<=\s)[-–—~/](?=\s)|(?<=\p{Script=Han}|[！？。”」』》）)!?])[-–—](?=\p{Script=Han}|\w))\s*/u;

export const segmentsOf = (declared: string): string[] =>
  declared
    .split(SEPARATOR)
    .map((segment) => segment.trim())
    .filter(Boolean);

const TITLE_HINT = /(?:^|[\s_-])(?:\w*title|tit|headline|cheadline|biaoti|bt|heading|subject|subj|h1|tt)(?:$|[\s_\d-])/;
const BYWAY_TAG = /^(?:nav|footer|aside|select|button|label)$/;
const BYWAY =
  /(?:^|\s)(?:comment|cmt|repl(?:y|ies)|relat|recommend|sidebar|side[-_]|aside|foot|nav|menu|hot|rank|more|prev|next|bread|crumb|cookie|popup|modal|share|fix|sticky|toolbar|logo|site-?title|search|login|ad[-_]|newsletter|widget|more)/;

/** Whether a block stands beside the article: navigation, related news, comments. `inside` is in the article, and so is what holds it. */
export function isByway(element: Element, inside?: Element): boolean {
  let node: Element | null = element;
  for (let i = 0; node && i < 14; i++) {
    if (inside && holds(node, inside)) return false;
    const tag = tagOf(node);
    if (tag === 'body') return false;
    if (BYWAY_TAG.test(tag) || BYWAY.test(hintOf(node))) return true;
    node = parentOf(node);
  }
  return false;
}

function matchOf(key: string, text: string, declared: { text: string; key: string }[]): number {
  let best = 0;
  for (const { text: title, key: whole } of declared) {
    let match = 0;
    if (whole === key) match = 1;
    else if (whole.startsWith(key) && segmentsOf(title).length > 1 && joinsSegments(key, title)) match = 0.9;
    else if (key.startsWith(whole) && whole.length >= Math.min(8, key.length * 0.5)) match = 0.8;
    else if (whole.length > key.length && segmentsOf(title).some((segment) => keyOf(segment) === key)) match = 0.7;
    else if (key.length >= 8 && whole.includes(key)) match = 0.5;
    else if (key.length >= 12 && widthOf(text) > 20 && whole.length >= 12 && key.includes(whole)) match = 0.5;
    const share = Math.min(key.length, whole.length) / Math.max(key.length, whole.length, 1);
    best = Math.max(best, match * 0.7 + match * share * 0.3);
  }
  return best;
}

/** Whether the key is the first segment of a title, or the first few. */
function joinsSegments(key: string, title: string): boolean {
  let joined = '';
  for (const segment of segmentsOf(title)) {
    joined += keyOf(segment);
    if (joined === key) return true;
    if (joined.length > key.length) return false;
  }
  return false;
}

interface Surroundings {
  /** First line of the body. */
  bodyStart: number;
  isMeta: (line: Line) => boolean;
}

interface Candidate extends Heading {
  score: number;
}

/** Lines of one heading element, or of one block, are one heading. */
function groupFrom(lines: Line[], index: number): { last: number; element: Element } {
  const line = lines[index] as Line;
  const heading = line.level > 0 ? (closestOf(line.block, 'h1,h2,h3,h4,h5,h6') ?? line.block) : line.block;
  let last = index;
  while (last + 1 < lines.length && last - index < 3 && holds(heading, (lines[last + 1] as Line).block)) last++;
  return { last, element: heading };
}

function joinLines(lines: Line[], declared: { text: string }[]): string {
  let text = '';
  for (const line of lines) {
    if (!text) text = line.text;
    else {
      const isSpaced =
        /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(text) && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(line.text);
      const seam = `${text.slice(-2)} ${line.text.slice(0, 2)}`;
      text += (isSpaced || declared.some((title) => title.text.includes(seam)) ? ' ' : '') + line.text;
    }
  }
  return cleanText(text);
}

/** The visible heading of the article, or nothing where no line is convincing. */
export function findHeading(lines: Line[], declaredTitles: string[], around: Surroundings): Heading | undefined {
  const declared = declaredTitles.map((text) => ({ text, key: keyOf(text) })).filter(({ key }) => key.length > 1);
  const body = lines[around.bodyStart];
  let best: Candidate | undefined;
  let previousEnd = -1;
  for (const line of lines) {
    if (line.index > around.bodyStart + 200) break;
    if (line.text.length > 300 || line.index <= previousEnd) continue;
    const hint = `${hintOf(line.block)} ${hintOf((line.parts[0] as Line['parts'][number]).element)} ${hintOf(parentOf(line.block) ?? line.block)}`;
    const isHinted = TITLE_HINT.test(hint);
    let { last, element } = line.level > 0 ? groupFrom(lines, line.index) : { last: line.index, element: line.block };
    let text = joinLines(lines.slice(line.index, last + 1), declared);
    let key = keyOf(text);
    let match = key.length > 1 ? matchOf(key, text, declared) : 0;
    if (match === 0 && line.level === 0) {
      // A title broken by <br> outside of a heading element: try its lines together.
      const group = groupFrom(lines, line.index);
      for (let end = line.index + 1; end <= group.last; end++) {
        const joined = joinLines(lines.slice(line.index, end + 1), declared);
        const joinedMatch = matchOf(keyOf(joined), joined, declared);
        if (joinedMatch >= 0.8) [text, key, match, last, element] = [joined, keyOf(joined), joinedMatch, end, group.element];
      }
    }
    if (key.length < 2 || (match === 0 && line.level === 0 && !isHinted && !isLoud(line))) continue;
    const score = scoreOf(lines, line, last, { match, isHinted, key, body, around });
    if (!best || score > best.score) best = { text, first: line.index, last, element, match, score };
    if (line.level > 0) previousEnd = last;
  }
  return best && best.score >= 45 ? best : undefined;
}

interface Marks {
  match: number;
  isHinted: boolean;
  key: string;
  body: Line | undefined;
  around: Surroundings;
}

function scoreOf(lines: Line[], line: Line, last: number, { match, isHinted, key, body, around }: Marks): number {
  let score = match * 100 + ([0, 24, 16, 12, 6, 3, 2][line.level] ?? 0) + (isHinted ? 12 : 0) + (isLoud(line) ? 8 : 0);
  const next = lines.slice(last + 1, last + 5);
  if (next.some(around.isMeta)) score += 20;
  else if (lines.slice(Math.max(0, line.index - 3), line.index).some(around.isMeta)) score += 8;
  if (line.index > around.bodyStart) score -= 30;
  else if (around.bodyStart - last < 25) score += 6;
  if (isByway(line.block, body?.block)) score -= 40;
  if (line.parts.every((part) => part.link || !part.text.trim())) score -= 25;
  if (match === 0 && key.length < 6) score -= 20;
  if (around.isMeta(line) && match < 0.6) score -= 40;
  return score;
}

/** Bold, large or centred without a heading element, as table layouts have it. */
function isLoud(line: Line): boolean {
  let node: Element | null = (line.parts[0] as Line['parts'][number]).element;
  for (let i = 0; node && i < 3; i++) {
    if (/^(?:strong|b|big|center)$/.test(tagOf(node))) return true;
    const style = attributeOf(node, 'style') ?? '';
    const size = /font-size\s*:\s*(\d+)(px|pt)/i.exec(style);
    if (size && Number(size[1]) >= (size[2] === 'pt' ? 13 : 17)) return true;
    if (node === line.block) break;
    node = parentOf(node);
  }
  return false;
}

/** A declared title without the names of column and site at its end (or, in some languages, its beginning). */
export function stripNames(declared: string, names: readonly string[]): string {
  const segments = segmentsOf(declared);
  if (segments.length < 2) return declared;
  const known = new Set(names.map(keyOf).filter(Boolean));
  let rest = declared;
  const isName = (segment: string) =>
    known.has(keyOf(segment)) || [...known].some((name) => name.length > 3 && keyOf(segment).endsWith(name));
  for (;;) {
    const parts = segmentsOf(rest);
    const tail = parts.at(-1);
    if (parts.length < 2 || !tail) break;
    const head = rest.slice(0, rest.lastIndexOf(tail)).replace(/[\s_|｜丨»›·•:~/—–-]+$/u, '');
    // Without a known name, only a short tail behind a longer head is one.
    if (!isName(tail) && !(widthOf(tail) <= 30 && widthOf(head) >= widthOf(tail) * 1.2)) break;
    rest = head;
  }
  const parts = segmentsOf(rest);
  const first = parts[0];
  if (parts.length > 1 && first && isName(first))
    rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s_|｜丨»›·•:~/—–-]+/u, '');
  return rest || declared;
}
