/**
 * The lines of date, source, author and editor around an article: near the heading, and short credit lines at the end of the text.
 */
import type { Origin } from '../../model/article';
import { isProse } from './body-start';
import { cleanByline, cleanEditor, cleanSource, isBody, isOwner } from './credits';
import { type DateHints, findDate } from './dates';
import { holds, parentOf, tagOf } from './dom';
import type { Heading } from './heading';
import { kindOf, type LabelKind, type LabelledLine, type LabelledValue, readLabels, seamed } from './labels';
import { datesIn } from './line-dates';
import type { Line } from './lines';
import { looseDates } from './loose-dates';
import { readLoose, westernByline } from './loose-names';
import type { DateCandidate } from './published';
import { isByway } from './region';
import { reportersIn } from './reporters';
import { readSignature } from './signatures';
import { splitDate } from './split-dates';
import { countHan } from './text';

export interface Named {
  value: string;
  isSure: boolean;
  origin: Origin;
}

export interface Credits {
  dates: DateCandidate[];
  source?: Named | undefined;
  byline?: Named | undefined;
  editor?: Named | undefined;
  /** 3 for the editor in charge, 2 for an editor, 1 for others who had the text in hand. */
  editorRank?: number | undefined;
  /** A label for the source has no value. */
  isSourceEmpty?: boolean;
  elements: Element[];
}

export interface CreditContext {
  lines: Line[];
  heading: Heading | undefined;
  bodyStart: number;
  /** Where the text is, if that is known. */
  body: Element | undefined;
  site: string | undefined;
  hints: DateHints;
  /** Today, `YYYY-MM-DD`: the clock in a page's header shows it. */
  today: string;
}

/** Lines before and after a heading where its metadata stands. */
const BEFORE = 5;
const AFTER = 24;
/** The table that opens a public document is longer. */
const TABLE_BEFORE = 24;

/** Reads the credits. What stands nearer to the heading and carries a label wins. */
export function readCredits(context: CreditContext): Credits {
  const { lines, heading, bodyStart } = context;
  const credits: Credits = { dates: [], elements: [] };
  const body = lines[bodyStart]?.block;
  const start = heading ? heading.last + (heading.holdsMeta ? 0 : 1) : Math.max(0, bodyStart - AFTER);
  const end = heading ? Math.min(Math.max(bodyStart + 1, start), start + AFTER) : bodyStart + 1;
  const after = lines.slice(start, end);
  const before = heading ? lines.slice(Math.max(0, heading.first - BEFORE), heading.first).reverse() : [];
  for (const line of after) if (isCreditLine(line, body, heading)) readLine(line, credits, context, false);
  for (const line of before) if (isCreditLine(line, body, heading)) readLine(line, credits, context, true);
  const table = heading ? lines.slice(Math.max(0, heading.first - TABLE_BEFORE), Math.max(0, heading.first - BEFORE)) : [];
  for (const line of table) if (/^(?:t[hd]|d[td])$/.test(tagOf(line.block)) && hasOwnLabel(line)) readLine(line, credits, context, true);
  for (const line of lines.slice(end, bodyStart + 5)) if (isBelowIntro(line, lines)) readLine(line, credits, context, true);
  if (credits.dates.length === 0) readSplitDate(before, after, context, credits);
  readDateline(lines, context, credits);
  readEnd(lines, context, credits);
  credits.byline ??= readAccount(context) ?? readSignature(lines, bodyStart, context.body);
  return credits;
}

/** 石泊市总工会 in a line of its own between heading and date: whose account it is. */
function readAccount({ lines, heading, hints }: CreditContext): Named | undefined {
  const [line, next] = lines.slice((heading?.last ?? Number.NaN) + 1);
  if (!heading || !line || !next || line.parts.length > 1 || line.parts[0]?.link) return undefined;
  return isOwner(line.text) && next.text.length <= 40 && findDate(next.text, hints) ? named(line.text, false) : undefined;
}

function readSplitDate(before: Line[], after: Line[], context: CreditContext, credits: Credits) {
  const { lines, heading, bodyStart, hints, today } = context;
  const near = [...before.reverse(), ...after].filter((line) => isCreditLine(line, lines[bodyStart]?.block, heading));
  const split = splitDate(near, hints);
  // The site's clock is drawn in pieces too.
  if (split && (split.found.day !== today || (heading && split.line.index > heading.last)))
    credits.dates.push({ found: split.found, rank: 'shown', origin: 'page text' });
}

const isCreditLine = (line: Line, body: Element | undefined, heading: Heading | undefined) =>
  line.text.length <= 250 && !isByway(line.block, body, heading?.element);

const hasOwnLabel = (line: Line) =>
  line.text.length <= 60 && readLabels(line).values.some(({ kind }) => kind === 'source' || kind === 'published');

/** An introduction of two sentences is taken for the text, and the line of date and author follows it. Not in Chinese, where notices end so. */
const HAN = /[\u3400-\u9fff]/;
const isBelowIntro = (line: Line, lines: Line[]) =>
  line.text.length <= 80 && !HAN.test(line.text) && !isProse(line) && lines.slice(line.index, line.index + 12).some(isProse);

function readLine(line: Line, credits: Credits, context: CreditContext, isBefore: boolean) {
  const { hints, lines } = context;
  const read = readLabels(line);
  const own: Credits = { dates: [], elements: [] };
  const reporters = reportersIn(line.text);
  if (reporters) {
    own.byline = named(reporters.names);
    if (reporters.outlet && isBody(reporters.outlet)) own.source = named(reporters.outlet, false);
  }
  for (const labelled of read.values)
    if (!(reporters && labelled.kind === 'byline') && !isOfMeeting(labelled, line, lines[line.index + 1]))
      take(own, labelled, labelled.value || valueBelow(labelled, read, lines[line.index + 1]), hints);
  const cell = read.values.length === 0 ? labelOfCell(line, lines[line.index + 1]) : undefined;
  if (cell) take(own, cell, cell.value, hints);
  const text = seamed(line).replaceAll('\ue000', ' ');
  if (own.dates.length === 0 && !/[。！？]/.test(text) && text.length <= 160) own.dates.push(...looseDates(line, read, context, isBefore));
  const isCredit = own.dates.length + Number(!!own.source) + Number(!!own.byline) + Number(!!own.editor) > 0;
  if (isCredit || !isBefore || line.index > context.bodyStart)
    readLoose(own, read, { site: context.site, isCredit, isShort: line.text.length <= 40 });
  if (!own.byline && (!isBefore || line.index > context.bodyStart)) own.byline = westernByline(text, seamed(line));
  // 编者按：本文来自…，作者：…: told in passing.
  if (own.byline && /编者按|本文来自|授权/.test(text)) own.byline.isSure = false;
  credits.dates.push(...own.dates);
  if (own.isSourceEmpty) credits.isSourceEmpty = true;
  for (const key of ['source', 'byline', 'editor'] as const) {
    const known = credits[key];
    if (own[key] && (!known || (!known.isSure && own[key].isSure))) credits[key] = own[key];
  }
  if (own.editor && credits.editor === own.editor) credits.editorRank = own.editorRank;
  if ((isCredit || read.values.length > 0) && isOnlyMeta(read, hints)) credits.elements.push(line.block);
}

/** 时间：…　地点：… tells when something takes place. */
const isOfMeeting = ({ label }: LabelledValue, line: Line, next: Line | undefined) =>
  /^[时時日]/.test(label) &&
  /(?:地\s?[点點址]|对象|人[数员]|主题|主办|参加|联系人?)\s?[:：]/.test(`${line.text}${next?.text.slice(0, 12) ?? ''}`);

/** A label at the end of its line has its value in the next block: `<dt>来源：</dt><dd>…</dd>`. */
function valueBelow(labelled: LabelledValue, read: LabelledLine, next: Line | undefined): string {
  if (!next || labelled !== read.values.at(-1) || next.text.length > 60 || next.level > 0 || readLabels(next).values.length > 0) return '';
  return next.text;
}

/** A table or list with names on one side and values on the other: `<th>来源</th><td>…</td>`. */
function labelOfCell(line: Line, next: Line | undefined): { kind: LabelKind; label: string; value: string } | undefined {
  if (!next || line.text.length > 20 || next.text.length > 60 || !/^(?:t[hd]|d[td])$/.test(tagOf(line.block))) return undefined;
  const kind = parentOf(line.block) === parentOf(next.block) ? kindOf(line.text) : undefined;
  return kind && { kind, label: line.text, value: next.text };
}

function take(credits: Credits, { kind, label }: { kind: LabelKind; label: string }, value: string, hints: DateHints) {
  if (!value && kind === 'source') credits.isSourceEmpty = true;
  if (!value || kind === 'noise') return;
  if (kind === 'published' || kind === 'updated') {
    const found = findDate(value, { ...hints, isLabelled: true });
    if (found && found.index < 12) credits.dates.push({ found, rank: kind === 'published' ? 'labelled' : 'updated', origin: 'page text' });
    return;
  }
  const date = findDate(value, hints);
  const name = date ? value.slice(0, date.index) : value;
  if (kind === 'source') credits.source ??= named(cleanSource(name));
  else if (kind === 'editor') takeEditor(credits, label, name);
  else if (kind === 'byline') {
    const byline = cleanByline(name);
    // 本报记者 张三 通讯员 李四 are the authors together.
    if (byline && credits.byline?.isSure && !credits.byline.value.includes(byline))
      credits.byline = named(`${credits.byline.value}、${byline}`);
    else if (byline) credits.byline = named(byline);
  } else credits.byline ??= named(cleanByline(name), false);
  if (date) credits.dates.push({ found: date, rank: countHan(value) > 0 ? 'labelled' : 'shown', origin: 'page text' });
}

/** The editor in charge before an editor; who typed the text in or set the page only where nobody else is named. */
function takeEditor(credits: Credits, label: string, name: string) {
  const rank = /^[责責]/.test(label) ? 3 : /^[编編]\s?[辑輯]|^[A-Z]/i.test(label) ? 2 : 1;
  const editor = named(cleanEditor(name), rank > 1);
  if (!editor || rank <= (credits.editorRank ?? 0)) return;
  credits.editor = editor;
  credits.editorRank = rank;
}

const named = (value: string | undefined, isSure = true): Named | undefined => (value ? { value, isSure, origin: 'page text' } : undefined);

const NOISE =
  /^(?:原创|转载|打印|分享|收藏|评论|举报|字号|大|中|小|次|条|关闭|关闭窗口|打印本页|小字号|默认|超大|听新闻|复制链接|微信|微博|qq空间|[a-z]?[+-]+|a|[\d\s.,万wk+]+(?:次|阅读|条?评论|人|views?|hits|min(?:utes)?(?: read)?)?)$/i;

/** Whether nothing is left of the line when dates, labels and their values are taken away. */
function isOnlyMeta(read: LabelledLine, hints: DateHints): boolean {
  return read.loose.every(({ text }) => {
    const date = findDate(text, hints);
    const rest = (date ? text.replace(date.raw, '') : text).replace(/[\s()（）:：·|-]+/g, '');
    return !rest || NOISE.test(rest) || rest.length <= 12;
  });
}

/** `(21 November 2022) …`, `31. Oktober 2023. …` before the first words; not in Chinese, where a text often begins with the day it tells of. */
const OPENS_DATELINE = /^[([]?$|^[\p{Lu}][\p{L} .]{1,30}, ?$/u;
function readDateline(lines: Line[], { bodyStart, hints }: CreditContext, credits: Credits) {
  for (const line of lines.slice(bodyStart, bodyStart + 2)) {
    if (countHan(line.text) > 0) return;
    const found = findDate(line.text.slice(0, 80), hints);
    if (!found) continue;
    const before = line.text.slice(0, found.index);
    const behind = line.text.slice(found.index + found.raw.length, found.index + found.raw.length + 4);
    if (OPENS_DATELINE.test(before) && /^(?:[)\].]|\s?[–—:-]\s|\s\()/.test(behind)) {
      credits.dates.push({ found, rank: 'dateline', origin: 'page text' });
      return;
    }
  }
}

/** Comments have times as well: what is the article's own shares its frame. */
function isFootOfText(line: Line, text: Element): boolean {
  const parent = parentOf(line.block);
  const frame = parent && !holds(parent, text) ? parentOf(parent) : parent;
  return frame !== null && tagOf(frame) !== 'body' && holds(frame, text);
}

const OPENS_CREDIT =
  /^[\s(（【[〔—-]*(?:.{0,6}[来來稿源编編责責作录錄媒供转轉发發时時日更]|Source|Edit|Posted|Submitted|Written|Quelle|Fuente|Fonte|Źródło|Nguồn|Sumber|Kaynak|ที่มา|Редактор|Источник|출처|편집)/i;

/** Posted by Ann Quill · May 8, 2024 10:12 AM */
const POSTED = /^\W*(?:Posted|Published|Written|Submitted) by\s/i;

/** Lines at the end of the text that are nothing but a credit: （责任编辑：张三）, 来源：新华社. */
function readEnd(lines: Line[], { bodyStart, body, heading, hints }: CreditContext, credits: Credits) {
  // A text without a sentence is a table: its end is sought from the heading on.
  const start = lines[bodyStart] ? bodyStart : (heading?.last ?? bodyStart);
  const first = lines[bodyStart]?.block ?? body;
  for (const line of lines.slice(start + 1)) {
    if (line.text.length > 90 || !OPENS_CREDIT.test(line.text)) continue;
    const read = readLabels(line);
    if (credits.dates.length === 0 && first && isFootOfText(line, first)) {
      const [dated] = datesIn(seamed(line), hints);
      const isSigned = POSTED.test(line.text);
      if (dated && (isSigned || dated.sense !== 'shown'))
        credits.dates.push({ found: dated.found, rank: isSigned ? 'labelled' : dated.sense, origin: 'page text' });
      const author = isSigned && !credits.byline ? westernByline(seamed(line).replaceAll('\ue000', ' '), seamed(line)) : undefined;
      if (author) credits.byline = author;
    }
    const opening = read.values[0];
    const lead = /^[\s(（【[〔—-]*/.exec(line.text)?.[0].length ?? 0;
    if (!opening || opening.start > lead + 6 || isByway(line.block, first, heading?.element)) continue;
    for (const labelled of read.values) {
      const { kind, label, value } = labelled;
      if (!value) continue;
      if (kind === 'editor') takeEditor(credits, label, value);
      // 资料来源 below a text names a work that it cites.
      else if (kind === 'source' && !/^[资資]/.test(label)) credits.source ??= named(cleanSource(value));
      else if (kind === 'byline' && read.values.length > 1) credits.byline ??= named(cleanByline(value));
      else if (kind === 'published' && credits.dates.length === 0 && !/[于於]$/.test(label)) take(credits, labelled, value, hints);
    }
    if (isOnlyMeta(read, hints) && first && !holds(line.block, first)) credits.elements.push(line.block);
  }
}
