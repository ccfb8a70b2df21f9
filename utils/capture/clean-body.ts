import { all, textOf } from '../markdown/dom';
import { keyOf, removeCards, removeRepeated, removeRepeatedCaptions } from './blocks';
import { announces, isHeading, isProse, type Line, lineOf, linesOf } from './lines';
import { removeOutskirts } from './neighbours';
import type { Clock } from './pace';
import {
  ENACTED,
  isBreadcrumb,
  isMetaLine,
  isPublished,
  isSignUp,
  isSourceLine,
  isToolLine,
  namesOtherArticle,
  opensOtherArticles,
} from './phrases';
import { AT, type Snapshot } from './snapshot';
import { removeContacts, removeDatedList, removeTail } from './tail';

export interface CleanOptions {
  title: string;
  /** Numbers of elements that hold metadata. */
  labelled: Set<string>;
  /** Where each line stands on the page. */
  snapshot: Snapshot;
  breathe: Clock;
}

// A line of date, source and names; what is longer, or holds a sentence, is text that begins like one.
const MAX_LABEL = 200;
const SENTENCE = /[。；]/;
const SIGNED = /^[\d〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日$/;
const NUMBER = /^\d+$/;
// Before the title of another article, between two paragraphs.
const POINTING = /^(?:>>|»|[►▶▸👉➤☞])/u;
// What boards write above every text.
const NAMES_TEXT = /^(?:正文|本文|본문|첨부파일)$|^摘要[:：]/;
// An invitation of the paper's own, among paragraphs: *read it in our app*.
const APP = /(?:[点點]我|下[载載]|打[开開]|安[装裝]).{0,10}APP/i;
const MAX_DATED = 80;
const HAN = /[\u3400-\u9fff]/;
const MIN_TITLE = 24;
const MAX_WORDS = 28;
// How far from the start the lines around a heading may reach.
const MAX_HEAD = 14;

/** Takes out of the article what is no part of its text. */
export async function cleanBody(body: Element, { title, labelled, snapshot, breathe }: CleanOptions): Promise<void> {
  removeLabelled(body, labelled);
  for (const image of all(body, 'img')) if (isOrnament(image)) image.remove();
  removeCards(body);
  await breathe();
  let lines = linesOf(body);
  await breathe();
  lines = removeLines(lines, (line, next) => {
    if (line.hasImage || line.hasFile) return false;
    return (
      (isToolLine(line.text) && !(isHeading(line) && next && isProse(next) && !isMetaLine(next.text))) ||
      (line.linked > 0.4 && (namesOtherArticle(line) || isLabelled(line) || NUMBER.test(line.text))) ||
      (line.linked > 0.1 && line.text.length < MAX_DATED && APP.test(line.text))
    );
  });
  await breathe();
  lines = removePointers(lines);
  for (const line of lines) removeLastTool(line);
  lines = removeHead(lines, title);
  lines = removeOtherArticles(lines);
  await breathe();
  lines = removeRepeatedCaptions(removeRepeated(removeDatedList(lines)));
  removeTail(removeOutskirts(removeContacts(lines), snapshot));
}

function removeLabelled(body: Element, labelled: Set<string>): void {
  const elements = all(body, `[${AT}]`).filter((element) => labelled.has(element.getAttribute(AT) ?? ''));
  // Paragraphs that were parted at line breaks share the number of what held them, which may be the whole text.
  const lengths = new Map<string, number>();
  const numberOf = (element: Element) => element.getAttribute(AT) ?? '';
  for (const element of elements) lengths.set(numberOf(element), (lengths.get(numberOf(element)) ?? 0) + textOf(element).length);
  for (const element of elements) {
    const text = textOf(element);
    if (SIGNED.test(text) && isSignature(element, body)) continue;
    if (text.length > MAX_LABEL || SENTENCE.test(text) || ENACTED.test(text) || isAppointment(element, text, body)) continue;
    if ((lengths.get(numberOf(element)) ?? 0) <= MAX_LABEL || isMetaLine(text) || isBreadcrumb(text)) element.remove();
  }
}

// The time of a meeting that the text announces looks like the time of publication above it.
function isAppointment(element: Element, text: string, body: Element): boolean {
  if (!/^(?:时间|時間|日期|date|time)\s*[:：]/i.test(text)) return false;
  const first = all(body, 'p,div,td,li').find((part) => !part.querySelector('p,div,td,li') && isProse(lineOf(part)));
  return first !== undefined && (first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

// The day below the text, under the name of who wrote it.
function isSignature(element: Element, body: Element): boolean {
  const last = all(body, 'p,div,td,li').filter((part) => !part.querySelector('p,div,td,li') && textOf(part));
  return last.length > 3 && last.slice(-3).includes(element);
}

function removeLines(lines: Line[], isUnwanted: (line: Line, next: Line | undefined) => boolean): Line[] {
  return lines.filter((line, index) => {
    if (!line.text || !isUnwanted(line, lines[index + 1])) return true;
    line.element.remove();
    return false;
  });
}

// A link in a line of its own, with a mark that points at it.
function removePointers(lines: Line[]): Line[] {
  const last = lines.findLastIndex(isProse);
  const before = new Set(lines.slice(0, Math.max(last, 0)));
  return removeLines(lines, (line) => line.linked > 0.9 && !line.hasFile && before.has(line) && POINTING.test(line.text));
}

// The title of another article behind a word or two in another weight, in whatever language.
function isLabelled({ element, text }: Line): boolean {
  const links = all(element, 'a[href]');
  const title = textOf(links[0]);
  if (links.length !== 1 || title.length < MIN_TITLE || HAN.test(text) || /[@/]/.test(title) || !text.endsWith(title)) return false;
  const label = text.slice(0, -title.length).trim();
  if (label.length > MAX_WORDS || !/[:|»>]$/.test(label)) return false;
  return all(element, 'strong,b,em,span[class]').some((part) => textOf(part).startsWith(label.slice(0, -1).trim()));
}

// A button within the last paragraph.
function removeLastTool({ element, text, linked }: Line): void {
  if (linked === 0 || linked > 0.4) return;
  const last = all(element, 'a[href]').at(-1);
  const label = textOf(last);
  if (last && text.endsWith(label) && /[。！？.!?”」）)]\s*$/.test(text.slice(0, -label.length)) && isToolLine(label)) last.remove();
}

// Heading, date line, breadcrumb and counters above the first paragraph.
function removeHead(lines: Line[], title: string): Line[] {
  const prose = lines.findIndex(
    (line) =>
      !line.element.closest('figure,figcaption') &&
      (isProse(line) || (line.linked === 0 && announces(line.text))) &&
      !isMetaLine(line.text) &&
      !isBreadcrumb(line.text),
  );
  const head = new Set(lines.slice(0, Math.min(prose < 0 ? lines.length : prose, MAX_HEAD)));
  const near = new Set(lines.slice(0, MAX_HEAD));
  const key = keyOf(title);
  return removeLines(lines, (line, next) => {
    if (line.hasImage || line.hasFile) return false;
    if (/^H[1-3]$/.test(line.element.nodeName) && key && isSame(keyOf(line.text), key)) return true;
    if (!head.has(line)) return near.has(line) && isPublished(line.text);
    return (
      (key !== '' && keyOf(line.text) === key) ||
      isBreadcrumb(line.text) ||
      isMetaLine(line.text) ||
      isSourceLine(line.text) ||
      (NAMES_TEXT.test(line.text) && !next?.hasFile) ||
      (line.text.length < MAX_DATED && line.element.querySelector('time') !== null) ||
      (line.linked > 0.9 && line.text.length < 30) ||
      /^by$/i.test(line.text)
    );
  });
}

// From the words that open a list of other articles to the next running text.
function removeOtherArticles(lines: Line[]): Line[] {
  const unwanted = new Set<Line>();
  lines.forEach((line, index) => {
    const isInvitation = isHeading(line) && isSignUp(line.text);
    if (line.hasImage || !(isInvitation || opensOtherArticles(line.text))) return;
    const rest = lines.slice(index + 1);
    // Nothing but short items follows: topics without links.
    const isEnd = !rest.some((next) => isProse(next) || next.hasFile || next.hasImage);
    const end = rest.findIndex((next) => {
      if (!next.text || isListed(next)) return false;
      return isHeading(next) || !(isInvitation ? !isProse(next) : isEnd && next.element.nodeName === 'LI');
    });
    const following = end < 0 ? rest : rest.slice(0, end);
    // The picture of the paragraph that comes next.
    while (end >= 0 && following.at(-1)?.hasImage && !following.at(-1)?.text) following.pop();
    const links = following.filter((next) => next.linked > 0.5).length;
    const isLast = index + following.length >= lines.length - 1;
    if (links === 0 && !isLast && !isInvitation && line.linked < 0.5) return;
    unwanted.add(line);
    for (const next of following) unwanted.add(next);
  });
  for (const line of unwanted) line.element.remove();
  return lines.filter((line) => !unwanted.has(line));
}

// The title, or as much of it as the page's own heading leaves out the names of site and section.
function isSame(heading: string, title: string): boolean {
  return heading === title || (heading.length > 9 && heading.length * 2 > title.length && title.startsWith(heading));
}

function isListed(line: Line): boolean {
  return !line.hasFile && (line.linked > 0.5 || isMetaLine(line.text) || line.text.length <= 4);
}

// Icons, spacers and counters, and what is called an advertisement.
function isOrnament(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((side) => Number.parseInt(image.getAttribute(side) ?? '', 10));
  if ((width ?? 99) <= 24 || (height ?? 99) <= 24) return true;
  return (
    /^(?:广告|廣告|复制.{0,4}|advertisement|ad|pdf icon|icon|profile[ _]image)$/i.test(image.getAttribute('alt')?.trim() ?? '') ||
    image.closest('.ad,.ads,.advert,.guanggao') !== null
  );
}
