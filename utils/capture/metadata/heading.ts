/**
 * The heading that readers see. One that a declared title confirms is the title; where nothing useful is declared, the line that stands
 * where titles stand: above the line of date and source, before the text, large or marked as a title.
 */
import { isProse } from './body-start';
import { isHere } from './breadcrumb';
import { isOwner } from './credits';
import { findDate } from './dates';
import { attributeOf, closestOf, hintOf, holds, parentOf, tagOf } from './dom';
import type { Line, Part } from './lines';
import { westernByline } from './loose-names';
import { isByway } from './region';
import { cleanText, keyOf, widthOf } from './text';
import type { TitleMatcher } from './title-match';

export interface Heading {
  text: string;
  /** Lines of the heading. */
  first: number;
  last: number;
  element: Element;
  /** 0–1: how well a declared title confirms it. */
  match: number;
  /** The last line holds the date and source as well. */
  holdsMeta?: boolean;
}

interface Candidate extends Heading {
  score: number;
  /** An `h1`, or what is named a headline, says by itself that it is the title. */
  isFirstLevel: boolean;
  /** Nothing but its words makes it one. */
  isPlain: boolean;
}

export interface Surroundings {
  matcher: TitleMatcher;
  /** First line of the body. */
  bodyStart: number;
  isMeta: (line: Line) => boolean;
}

/** What stands over a headline, within one heading. */
const KICKER = /kicker|topline|overline|dachzeile|roofline|spitzmarke|surtitle|eyebrow|antetitulo/;
const TITLE_HINT = /(?:^|[\s_-])(?:\w*title|tit|\w*headline|biaoti|bt|heading|subject|subj|h1|tt|titel|titre|titulo|titolo)(?:$|[\s_\d-])/;

/** A heading may stand this many lines before the text (share buttons, teasers and player texts stand between). */
const REACH = 80;
/** What only its words make a heading stands before the text; where that begins is known to some lines. */
const FAR = 5;

/** The visible heading of the article, or nothing where no line is convincing. */
export function findHeading(lines: Line[], around: Surroundings): Heading | undefined {
  // Lines that a declared title can confirm first: most often one of them is out of reach for all others.
  const confirmed = bestOf(lines, around, true);
  const best = confirmed && confirmed.score >= MOST_UNCONFIRMED ? confirmed : bestOf(lines, around, false);
  // Where every declared title is only a name or a word, position is all there is.
  const least = around.matcher.isWeak ? 24 : best?.isFirstLevel ? 34 : 45;
  if (!best || best.score < least) return undefined;
  return ownLineOf(lines, best, around.bodyStart) ?? namedLineBelow(lines, best, around) ?? best;
}

function bestOf(lines: Line[], around: Surroundings, isConfirmable: boolean): Candidate | undefined {
  let best: Candidate | undefined;
  let skipTo = 0;
  for (const line of lines) {
    if (line.index > around.bodyStart + 200) break;
    if (line.text.length > 300 || line.index < skipTo) continue;
    if (isConfirmable && line.level === 0 && !around.matcher.canMatch(line.text)) continue;
    const candidate = candidateAt(lines, line, around, best?.score ?? 0);
    if (!candidate) continue;
    if (line.level > 0) skipTo = candidate.last + 1;
    if (!best || candidate.score > best.score) best = candidate;
  }
  return best;
}

/** A head that readers do not see can hold the whole page title: the article's own line below it says the same without the names. */
function ownLineOf(lines: Line[], best: Heading, bodyStart: number): Heading | undefined {
  const key = keyOf(best.text);
  const line = lines
    .slice(best.last + 1, bodyStart + 1)
    .find(({ text, level }) => level > 0 && text.length * 2 > best.text.length && isHeadOf(best.text, text) && keyOf(text) !== key);
  return line && { text: cleanText(line.text), first: line.index, last: line.index, element: line.block, match: best.match };
}

/** Pages of an application are called after it, as its sign above the article is: the line named a title, above date and source, says more. */
function namedLineBelow(lines: Line[], best: Candidate, { bodyStart, isMeta }: Surroundings): Heading | undefined {
  if (!best.isPlain || widthOf(best.text) > MAX_SIGN) return undefined;
  const line = lines
    .slice(best.last + 1, bodyStart)
    .find(
      (one, i, all) =>
        widthOf(one.text) > MAX_SIGN && TITLE_HINT.test(hintsOf(one)) && all[i + 1] !== undefined && isMeta(all[i + 1] as Line),
    );
  return line && { text: cleanText(line.text), first: line.index, last: line.index, element: line.block, match: 0 };
}
const MAX_SIGN = 16;

const isHeadOf = (whole: string, head: string) => whole.startsWith(head) && /^\s*[_|｜丨»›>–—-]\s*\S/u.test(whole.slice(head.length));

function candidateAt(lines: Line[], line: Line, around: Surroundings, toBeat: number): Candidate | undefined {
  const { matcher, bodyStart } = around;
  const isNear = line.index <= bodyStart && bodyStart - line.index <= REACH;
  const canMatch = line.level > 0 || matcher.canMatch(line.text);
  if (!canMatch && line.level === 0 && (!isNear || toBeat >= MOST_UNCONFIRMED)) return undefined;
  const isHinted = (canMatch || isNear) && TITLE_HINT.test(hintsOf(line));
  const isLoud = line.level === 0 && isNear ? loudness(line) : 0;
  if (!canMatch && !isHinted && !isLoud) return undefined;
  const best = bestReading(lines, line, matcher, canMatch);
  if (isHere(best.text)) return undefined;
  if (keyOf(best.text).length < 2 || (best.match === 0 && line.level === 0 && !isHinted && !isLoud)) return undefined;
  // The first sentence often begins with the name of who publishes.
  if (line.level === 0 && best.match < 0.95 && isProse(line)) return undefined;
  const own = best.match * 100 + (LEVEL_SCORES[line.level] ?? 0) + (isHinted ? 14 : 0) + isLoud + (isNamedHeadline(line.block) ? 20 : 0);
  const isPlain = line.level === 0 && !isHinted && !isLoud;
  // The name of the site at the foot of a page that is called after it.
  if (isPlain && best.first > bodyStart + FAR) return undefined;
  // The neighbours are dear to look at: only where they could still decide.
  return {
    ...best,
    isFirstLevel: line.level === 1 || isNamedHeadline(line.block),
    isPlain,
    score: own + MOST_BY_PLACE <= toBeat ? 0 : own + placeScoreOf(lines, line, best, around),
  };
}

const isNamedHeadline = (block: Element) => attributeOf(block, 'itemprop') === 'headline';

/** What the six levels of headings count. */
const LEVEL_SCORES = [0, 24, 16, 12, 6, 3, 2];
/** The most that `placeScoreOf` gives. */
const MOST_BY_PLACE = 32;
/** The most that a line gets which is neither a heading nor confirmed: by its class, its size and its name. */
const MOST_UNCONFIRMED = 14 + 8 + 20 + MOST_BY_PLACE;

const hintsOf = (line: Line) => {
  const inner = (line.parts[0] as Part).element;
  return `${hintOf(line.block)} ${inner === line.block ? '' : hintOf(inner)} ${hintOf(parentOf(line.block) ?? line.block)}`;
};

/** The line alone, or with the lines that belong to its heading, whichever a declared title confirms best. */
function bestReading(lines: Line[], line: Line, matcher: TitleMatcher, canMatch: boolean): Heading {
  const own = line.level > 0 ? withoutMeta(withoutKicker(line, matcher)) : line;
  const alone: Heading = { text: joinLines([own], matcher), first: line.index, last: line.index, element: line.block, match: 0 };
  if (own !== line) alone.holdsMeta = true;
  if (canMatch) alone.match = matcher.match(alone.text);
  // A kicker or a kind of thread stands in the heading before what is the title.
  for (const part of line.level > 0 && alone.match < 0.75 && !own.text.includes('——') ? own.parts : []) {
    const match = part.text.length > 4 ? matcher.match(part.text) : 0;
    // A part that stands inside a longer declared title must be most of the line.
    const least = widthOf(part.text) >= Math.max(16, widthOf(alone.text) * 0.5) ? 0.4 : 0.75;
    if (match >= least && match > alone.match) Object.assign(alone, { text: cleanText(part.text), match });
  }
  const block = line.level > 0 ? (closestOf(line.block, 'h1,h2,h3,h4,h5,h6') ?? line.block) : line.block;
  let best = line.level > 0 ? { ...alone, element: block } : alone;
  if (!canMatch && line.level === 0) return wholeOf(lines, alone, matcher);
  if (line.level === 0 && best.match >= 0.99) return best;
  for (let last = line.index + 1; last <= line.index + 3; last++) {
    const next = lines[last];
    if (!next || !holds(block, next.block)) break;
    const text = joinLines(lines.slice(line.index, last + 1), matcher);
    const match = canMatch ? matcher.match(text) : 0;
    // The lines of one heading belong together unless a single one is confirmed better.
    if (match > best.match || match >= 0.99 || (line.level > 0 && match === best.match && match === 0))
      best = { text, first: line.index, last, element: block, match };
    const single = matcher.match(next.text);
    if (line.level > 0 && single >= 0.75 && single > best.match) {
      best = { text: joinLines([next], matcher), first: last, last, element: block, match: single };
    }
    // What stands in the head of the page leaves out the second half.
    if (best.last === last - 1 && /^—./.test(next.text))
      best = { ...best, text: joinLines(lines.slice(best.first, last + 1), matcher), last };
  }
  return best;
}

/** A heading in large or bold letters that a line break parts in two or three, where no declared title tells. */
function wholeOf(lines: Line[], alone: Heading, matcher: TitleMatcher): Heading {
  const first = lines[alone.first] as Line;
  let loud: Element | null = (first.parts[0] as Part).element;
  while (loud && loud !== first.block && !isLoudTag(loud)) loud = parentOf(loud);
  if (!loud || loud === first.block) return alone;
  const whole = [first];
  for (const next of lines.slice(first.index + 1, first.index + 4)) {
    if (!next.parts.every((part) => holds(loud, part.element))) break;
    whole.push(next);
  }
  const isHeading =
    whole.length < 4 && whole.every((line) => widthOf(line.text) <= 80 && !/^\u3000|[。；]$/.test(line.text) && !findDate(line.text));
  return isHeading ? { ...alone, text: joinLines(whole, matcher), last: first.index + whole.length - 1 } : alone;
}

/** Without the words over the headline, where the page names them so and the headline says more. */
function withoutKicker(line: Line, matcher: TitleMatcher): Line {
  const [first, ...rest] = line.parts;
  const after = rest
    .map((part) => part.text)
    .join('')
    .trim();
  // *Kicker: Headline* in the head of the page.
  if (first && first.element !== line.block && after && matcher.hasBetween(first.text.trim(), after, ': '))
    return { ...line, parts: rest, text: after };
  const parts = line.parts.filter(({ element }) => element === line.block || !KICKER.test(hintOf(element)));
  const text = parts
    .map((part) => part.text)
    .join('')
    .trim();
  return parts.length < line.parts.length && widthOf(text) >= 16 ? { ...line, parts, text } : line;
}

/** Some systems put the line of date and source into the heading, in an element of its own. */
function withoutMeta(line: Line): Line {
  const at = line.parts.findIndex(
    (part, i) => i > 0 && part.element !== line.block && (findDate(part.text) || /[来來]源[:：]/.test(part.text)),
  );
  if (at < 0) return line;
  const parts = line.parts.slice(0, at);
  return { ...line, parts, text: parts.map((part) => part.text).join('') };
}

const ENDS_SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}.,:!?"”’»)]$/u;
const OPENS_HAN = /^[\p{Script=Han}「『《]/u;
function joinLines(lines: Line[], matcher: TitleMatcher): string {
  let text = '';
  for (const line of lines) {
    const own = joinParts(line);
    if (!text) text = own;
    else {
      const isSpaced = ENDS_SPACED.test(text) && !OPENS_HAN.test(own);
      text += (isSpaced || matcher.hasBetween(text, own, ' ') ? ' ' : '') + own;
    }
  }
  return cleanText(text);
}

/** `<span>Tunis</span><span>Neue Regierung</span>` is drawn as two words, `ISS<b>Dome</b>` as one. */
const ENDS_WORD = /[\p{Ll}\p{N}.:!?”"»)]$/u;
const OPENS_WORD = /^[\p{Lu}"“„«]/u;
function joinParts(line: Line): string {
  if (line.parts.length === 1) return line.text.trim();
  let text = '';
  for (const part of line.parts) {
    const isNew = text !== '' && ENDS_WORD.test(text) && OPENS_WORD.test(part.text);
    text += (isNew ? ' ' : '') + part.text;
  }
  return text.trim();
}

function placeScoreOf(
  lines: Line[],
  line: Line,
  { match, first, last, text, holdsMeta }: Heading,
  { bodyStart, isMeta, matcher }: Surroundings,
): number {
  const body = lines[bodyStart];
  let score = 0;
  const below = lines.slice(last + 1, last + 5);
  // Links with a day each: what heads them heads a list.
  const isList =
    below.filter((next) => next.parts.some((part) => part.link && widthOf(part.text) * 2 > widthOf(next.text)) && isMeta(next)).length > 1;
  if (isList) score -= 20;
  else if (holdsMeta || below.some(isMeta)) score += 20;
  else if (lines.slice(Math.max(0, first - 3), first).some(isMeta)) score += 8;
  if (first > bodyStart) score -= 40;
  else if (bodyStart - last <= 4) score += 12;
  else if (bodyStart - last <= 25) score += 6;
  if (isByway(line.block, body?.block)) score -= 40;
  if (line.parts.every((part) => part.link || !part.text.trim())) score -= 25;
  // 讣告, 通知: a word alone is a title only right above its line of date and source.
  if (match === 0 && widthOf(text) < 10) score -= lines.slice(last + 1, last + 2).some(isMeta) ? 4 : 20;
  if (match < 0.5 && westernByline(text, text)) score -= 40;
  if (match < 0.5 && (isOwner(text) || matcher.isName(text))) score -= 30;
  if (match < 0.6 && !holdsMeta && isMeta(line)) score -= 40;
  return score;
}

/** Bold, large or, which says less, centred without a heading element, as table layouts have it. */
function loudness(line: Line): number {
  let loud = 0;
  let node: Element | null = (line.parts[0] as Part).element;
  for (let i = 0; node && i < 4; i++) {
    const style = attributeOf(node, 'style') ?? '';
    const size = /font-size\s*:\s*(\d+)(?:\.\d+)?(px|pt)/i.exec(style);
    if (isLoudTag(node) || (size && Number(size[1]) >= (size[2] === 'pt' ? 13 : 17)) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style))
      return 8;
    if (tagOf(node) === 'center' || /center/i.test(`${attributeOf(node, 'align')} ${style}`)) loud = 6;
    if (node === line.block) break;
    node = parentOf(node);
  }
  return loud;
}

const isLoudTag = (element: Element) =>
  /^(?:strong|b|big)$/.test(tagOf(element)) || (tagOf(element) === 'font' && Number(attributeOf(element, 'size')) >= 4);
