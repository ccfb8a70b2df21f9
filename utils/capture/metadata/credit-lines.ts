/**
 * The lines of date, source, author and editor around an article: near the heading, and short credit lines at its end.
 */
import type { Origin } from '../../model/article';
import { cleanByline, cleanEditor, cleanSource, isBody } from './credits';
import { type DateHints, findDate } from './dates';
import { hintOf, holds, parentOf } from './dom';
import { type LabelledLine, type LabelledValue, readLabels, seamed } from './labels';
import type { Line } from './lines';
import type { DateCandidate } from './published';
import { keyOf } from './text';
import { type Heading, isByway } from './title';

export interface Named {
  value: string;
  isSure: boolean;
  origin: Origin;
}

export interface Credits {
  dates: DateCandidate[];
  source?: Named;
  byline?: Named;
  editor?: Named;
  elements: Element[];
}

interface Around {
  lines: Line[];
  heading: Heading | undefined;
  bodyStart: number;
  body?: Element | null | undefined;
  site: string | undefined;
  hints: DateHints;
  lang: string | undefined;
}

/** Lines before and after a heading where its metadata stands. */
const BEFORE = 5;
const AFTER = 14;

/** Reads the credits. What stands nearer to the heading and carries a label wins. */
export function readCredits({ lines, heading, bodyStart, site, hints }: Around): Credits {
  const credits: Credits = { dates: [], elements: [] };
  const from = heading ? Math.max(0, heading.first - BEFORE) : Math.max(0, bodyStart - AFTER);
  const to = heading ? Math.min(lines.length, Math.max(heading.last + 1, Math.min(bodyStart + 1, heading.last + 1 + AFTER))) : bodyStart;
  const inside = lines[bodyStart]?.block ?? heading?.element;
  const own = (line: Line) => !heading || line.index < heading.first || line.index > heading.last;
  const after = lines.slice(heading ? heading.last + 1 : from, to).filter(own);
  const before = heading ? lines.slice(from, heading.first).reverse() : [];
  for (const [i, line] of [...after, ...before].entries()) {
    if (line.text.length > 250 || isByway(line.block, inside)) continue;
    readLine(line, credits, { site, hints, next: lines[line.index + 1], isBefore: i >= after.length });
  }
  readEnd(lines, bodyStart, credits, hints);
  return credits;
}

interface LineContext {
  site: string | undefined;
  hints: DateHints;
  next: Line | undefined;
  isBefore: boolean;
}

function readLine(line: Line, credits: Credits, { site, hints, next, isBefore }: LineContext) {
  const read = readLabels(line);
  let count = 0;
  for (const labelled of read.values) {
    const value =
      labelled.value ||
      (labelled === read.values.at(-1) && next && next.text.length <= 60 && readLabels(next).values.length === 0 ? next.text : '');
    count += take(credits, labelled.kind, value, hints) ? 1 : 0;
  }
  const text = seamed(line).replaceAll('\ue000', ' ');
  if (!read.values.some(({ kind }) => kind === 'published' || kind === 'updated') && !/[。！？]/.test(text) && text.length <= 160) {
    const found = findDate(text, hints);
    if (found && isDateLine(text, found.raw, read)) {
      credits.dates.push({ found, rank: 'shown', origin: 'page text' });
      count++;
    }
  }
  if (count > 0 || (read.values.length > 0 && !isBefore)) takeLoose(credits, read, site);
  if (isOnlyMeta(read, hints) && count + read.values.length > 0) credits.elements.push(line.block);
}

function take(credits: Credits, kind: LabelledValue['kind'], value: string, hints: DateHints): boolean {
  if (!value) return false;
  if (kind === 'published' || kind === 'updated') {
    const found = findDate(value, { ...hints, isLabelled: true });
    if (found && found.index < 12) credits.dates.push({ found, rank: kind === 'published' ? 'labelled' : 'updated', origin: 'page text' });
    return !!found;
  }
  const date = findDate(value, hints);
  const name = date ? value.slice(0, date.index) : value;
  if (kind === 'source') credits.source ??= named(cleanSource(name));
  else if (kind === 'byline') credits.byline ??= named(cleanByline(name));
  else if (kind === 'editor') credits.editor ??= named(cleanEditor(name));
  if (date && kind !== 'noise') credits.dates.push({ found: date, rank: 'shown', origin: 'page text' });
  return kind !== 'noise';
}

const named = (value: string | undefined, isSure = true): Named | undefined => (value ? { value, isSure, origin: 'page text' } : undefined);

/** Whether the line is about its date: the date stands first, or last, or beside labels; not inside a sentence. */
function isDateLine(text: string, raw: string, read: LabelledLine): boolean {
  const rest = text.replace(raw, '').replace(/[\s|｜·•,，()（）/-]+/g, '');
  return rest.length <= 24 || read.values.length > 0;
}

const OUTLET = /(?:[网報报社台]|日报|晚报|在线|客户端|频道|杂志|周刊|新闻|公众号|工会|总工会)(?:$|\[|［)/;

function takeLoose(credits: Credits, read: LabelledLine, site: string | undefined) {
  for (const { text, element } of read.loose) {
    const date = findDate(text);
    const piece = date ? text.replace(date.raw, ' ').trim() : text;
    if (!piece || piece.length > 30 || /^\d+$/.test(piece)) continue;
    const hint = `${hintOf(element)} ${hintOf(parentOf(element) ?? element)}`;
    const bare = piece.replace(/[[［(（].{1,6}[\]］)）]$/, '').trim();
    const siteKey = keyOf(site ?? '');
    if (
      !credits.source &&
      ((siteKey && keyOf(bare) === siteKey) || /source|origin|media|from|nickname/.test(hint) || (OUTLET.test(piece) && isBody(bare)))
    ) {
      credits.source = named(cleanSource(bare), false);
    } else if (!credits.byline && /author|writer|byline|user|name/.test(hint)) {
      credits.byline = named(cleanByline(bare), false);
    }
  }
}

/** Whether nothing is left of the line when dates, labels and their values are taken away. */
function isOnlyMeta(read: LabelledLine, hints: DateHints): boolean {
  const isNoise = (text: string) =>
    /^(?:原创|打印|分享|收藏|评论|字号|大|中|小|次|关闭|小字号|[a-z]?[+-]|[\d\s.万+]+(?:次|阅读|评论|views?)?)$/i.test(text.trim());
  return read.loose.every(({ text }) => {
    const date = findDate(text, hints);
    const rest = (date ? text.replace(date.raw, '') : text).replace(/[\s()（）:：·|-]+/g, '');
    return !rest || isNoise(rest) || rest.length <= 12;
  });
}

/** Lines at the end of the text that are nothing but a credit: （责任编辑：张三）, 来源：新华社. */
function readEnd(lines: Line[], bodyStart: number, credits: Credits, hints: DateHints) {
  const inside = lines[bodyStart]?.block;
  for (const line of lines.slice(bodyStart + 1)) {
    if (line.text.length > 90) continue;
    if (!/来|來|稿|源|编|編|责|責|作|Source|Editor|Quelle|Fuente/.test(line.text)) continue;
    const bare = line.text.replace(/^[\s(（【[—-]+/, '');
    const read = readLabels(line);
    const first = read.values[0];
    if (!first || first.start > line.text.length - bare.length + 6 || isByway(line.block, inside)) continue;
    for (const { kind, value } of read.values) {
      if (kind === 'editor' && value) credits.editor ??= named(cleanEditor(value));
      else if (kind === 'source' && value) credits.source ??= named(cleanSource(value));
      else if (kind === 'published' && value && credits.dates.length === 0) take(credits, kind, value, hints);
    }
    if (isOnlyMeta(read, hints) && !holds(line.block, lines[bodyStart]?.block ?? line.block)) credits.elements.push(line.block);
  }
}
