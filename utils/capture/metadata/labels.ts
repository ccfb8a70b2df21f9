/**
 * The labelled line near a heading: 来源：… 作者：… 责任编辑：… 发布时间：… 点击：…. One line is cut into labelled values and loose pieces.
 */
import { findDate } from './dates';
import { tagOf } from './dom';
import { isChineseName } from './family-names';
import type { Line } from './lines';
import { hasLetterOrDigit } from './text';

/** `photo` and `contributor` name an author only where nobody else is named. */
export type LabelKind = 'published' | 'updated' | 'source' | 'byline' | 'editor' | 'photo' | 'contributor' | 'noise';

export interface LabelledValue {
  kind: LabelKind;
  /** The label as the page writes it. */
  label: string;
  value: string;
  /** The element that holds the beginning of the value, or the label's where there is no value. */
  element: Element;
  /** Start and end of label and value in the line's seamed text. */
  start: number;
  end: number;
}

export interface LabelledLine {
  values: LabelledValue[];
  /** What stands outside labels, cut at the seams between elements. */
  loose: { text: string; element: Element }[];
}

/** Between two parts of a line, so that `<span>A</span><span>B</span>` is not read as AB. */
const SEAM = '\ue000';

// A label of two characters is often set apart to the width of four: 来　源, 作 者.
const GAP = '[\\s\\u00a0\\u3000]{0,4}';
const pair = (a: string, b: string) => `${a}${GAP}${b}`;

const WORDS: [LabelKind, string][] = [
  [
    'updated',
    '(?:最后|最後|最終|最近|本文|页面|信息)?(?:更新|修改|编辑|編輯)(?:时间|時間|日時|日期|于|於|日)|更新(?=[/／])|수정일?|최종수정',
  ],
  [
    'published',
    '(?:首次|原文|新闻|信息|文章|稿件|公文)?(?:发布|發布|發佈|发表|發表|刊发|刊登|刊載|登载|发稿|發稿|上传|上傳|添加|录入|提交|推送|上线|见报|公开|公開|公告|公布|播发|创建|建立|新闻|回复|回覆|答复|入库|撰写|张贴|張貼|出刊|点播)(?:的)?(?:时间|時間|日期|于|於|日)|(?:时|時)[\\s\\u00a0\\u3000]{0,4}(?:间|間)|日[\\s\\u00a0\\u3000]{0,4}期|(?:发表|发布|發表|發佈|發布|发稿)(?=[\\s\\ue000]*[:：/／]?[\\s\\ue000]*[12]\\d{3})|掲載日時?|公開日時?|投稿日時?|配信日時?|発行日|作成日|발행일?|등록일?|게시일|작성일|입력|승인|기사입력|송고',
  ],
  [
    'source',
    `(?:本文|文章|新闻|新聞|信息|資訊|稿件|内容|消息|原文|图文|资料|資料|来稿)?(?:${pair('来', '源')}|${pair('來', '源')})(?:网站|媒体|单位|于|於|自)?|${pair('稿', '源')}|转载自|轉載自|转自|轉自|摘自|来自|來自|${pair('出', '处')}|(?:供稿|发布|發布|發佈|发文|发稿|發文|信息提供|信息发布|信息公开|报送|投稿|来稿|提供|发表)(?:单位|單位|机构|機構|机关|部门|部門|科室|者单位)|${pair('媒', '体')}|媒體|Source|Quelle|Fuente|Fonte|Źródło(?: artykułu)?|Nguồn(?: tin)?|Sumber|Kaynak|ที่มา|Источник|出典|引用元|출처`,
  ],
  [
    'editor',
    `(?:责任|責任|值班|网络|網絡|本网|本期|执行|见习|版面|文字|新媒体|主持|在线|首席|网页|稿件)?(?:编\\s?辑|編\\s?輯)(?:员|人)?|${pair('责', '编')}|責編|${pair('录', '入')}(?:员|人|者)?|Editor|Edited by|Redaktion|編集(?:者)?|편집`,
  ],
  [
    'byline',
    `(?:本文|文章|原文|稿件|本期|原)?(?:${pair('作', '者')})|(?:本报|本報|本網|本网|本刊|本台|特约|特約|实习|驻地|首席|文字|见习)?(?:${pair('记', '者')}|${pair('記', '者')})|撰\\s?文|撰\\s?稿(?:人)?|执\\s?笔(?:人)?|采\\s?写|(?:特约|本报|本网)?(?:通讯员|通訊員)|实习生|實習生|笔者|图[/／]文|文[/／]图|图文|文图|文|Author|Written by|Autor(?:in)?|Auteur|Autore|Автор|Text(?: & Fotos?)?|執筆者?|著者|글쓴이|작성자|기자명`,
  ],
  ['photo', '摄\\s?影(?:报道|记者)?|攝\\s?影|摄|圖|图'],
  ['contributor', '供\\s?稿(?:人|者)?|投\\s?稿(?:人|者)?|来\\s?稿|报\\s?送|提\\s?供(?:者)?'],
  [
    'noise',
    '(?:文章|本文|累计|总|已)?(?:点击|點擊|浏览|瀏覽|阅读|閱讀|访问|訪問|查看|觀看|观看|人气|人氣|热度|点閱|點閱|点阅)(?:次数|次數|量|数|數|率|人次|人数)?|评论(?:数)?|評論|回复|字\\s?号|字\\s?體|字\\s?体|字号|文字大小|分享(?:到|至|本文)?|打印|列印|收藏|纠错|发布(?:人|者)|發布(?:人|者)|上传(?:人|者)|审\\s?核(?:人|员)?|審核|校\\s?对|校\\s?對|监\\s?制|終審|终审|初审|复审|编\\s?审|审\\s?签|签发|排\\s?版|美编|设计|制作|策划|统筹|出品|视频|图片|关键词|關鍵詞|關鍵字|关键字|标签|標籤|索引号|文号|发文字号|主题词|分类|栏目|专题|所属栏目|文章类型|语音|朗读|成文日期|发文日期|有效性|조회수?|댓글|Tags?|Views?|Hits|Zugriffe|Share|Comments?|Category|Kategorie|Photo(?:graph)?s?|Foto|Filed under',
  ],
];

// Between a label and its value: a colon; else something that sets the label apart.
const COLON = '[\\s\\u00a0\\u3000\\ue000]{0,6}[:：﹕∶](?!//)';
const APART = '[\\ue000\\s\\u00a0\\u3000]{0,3}(?:[/／|｜丨]|[\\ue000\\s\\u00a0\\u3000])(?=[^\\d]|[12]\\d{3}|\\d+)';
const LEAD = '(?<=^|[\\s\\u00a0\\u3000\\ue000|｜丨·•【\\[（(,，。;；、/>])';

const groups = WORDS.map(([kind, words]) => `(?<${kind}>${words})`).join('|');
const WITH_COLON = new RegExp(`(?:${groups})${COLON}`, 'giu');
const WITHOUT = new RegExp(`${LEAD}(?:${groups})${APART}`, 'giu');

const ONLY_LABEL = new RegExp(`^(?:${groups})[\\s:：]*$`, 'iu');

/** Labels that are also common words or ends of words: only at the start of a piece. */
const WEAK =
  /^(?:文|图|圖|摄|图文|文图|text|data|stand|datum|foto|fecha|posted|发稿|수정|등록|승인|발행|date|日期|时间|時間|视频|图片|媒体|分类|栏目|设计|入力|입력|关注)$/i;

export const seamed = (line: Line): string => {
  const [first] = line.parts;
  return first && line.parts.length === 1 ? first.text : line.parts.map((part) => part.text).join(SEAM);
};

function elementAt(line: Line, position: number): Element {
  let end = 0;
  for (const part of line.parts) {
    end += part.text.length + 1;
    if (position < end) return part.element;
  }
  return line.block;
}

const OPENS_DATE =
  /^[\s\ue000]*(?:publ|post|updat|last|creat|veröff|erst|aktual|act|atual|mis |agg|датa|опубл|date|datum|fecha|data|stand)/i;

interface Mark {
  kind: LabelKind;
  label: string;
  start: number;
  end: number;
}

/** In East Asian text a label can stand without a colon, where something sets it apart or a year follows. */
const EAST_ASIAN = /[\u3001-\u9fff\uac00-\ud7af]/;
const APART_OR_YEAR = /[\s\ue000/／|｜丨]|[12]\d{3}/;
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  // Most lines have neither a colon nor a label: look before the long patterns run.
  const patterns = [];
  if (/[:：﹕∶]/.test(text)) patterns.push(WITH_COLON);
  if ((EAST_ASIAN.test(text) && APART_OR_YEAR.test(text)) || OPENS_DATE.test(text)) patterns.push(WITHOUT);
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const kind = WORDS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
      const word = kind && match.groups?.[kind];
      if (!kind || !word) continue;
      const start = match.index;
      const end = start + match[0].length;
      const before = text[start - 1];
      // Without a colon a Latin label is a common word, unless it opens a date.
      const isLatin = /^[A-Za-zÀ-ž]/.test(word);
      if (
        pattern === WITHOUT &&
        isLatin &&
        !((kind === 'published' || kind === 'updated') && /^\s*$/.test(before ?? '') && /\d/.test(text.slice(end, end + 24)))
      )
        continue;
      const isGlued = before !== undefined && !/[\s\u00a0\u3000\ue000|｜丨【[（(,，。;；/]/.test(before);
      if (isGlued && !canBeGlued(word, text, start, marks.at(-1))) continue;
      if (marks.some((mark) => start < mark.end && end > mark.start)) continue;
      marks.push({ kind, label: word, start, end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/**
 * Whether a label may stand right behind other letters. 资金来源：, 活动时间： and Event date: are names of other things; in
 * 来源：石泊日报作者：张三时间：2023-05-08 and 2023年5月8日来源： something that is known ends there.
 */
const OPENS_HAN = /^\p{Script=Han}/u;
const ENDS_HAN = /\p{Script=Han}$/u;
const NEXT_NAME = /^[\ue000\s、,，]+(?=([\p{L}·]{2,20}))/u;
function canBeGlued(word: string, text: string, start: number, last: Mark | undefined): boolean {
  const before = text.slice(0, start);
  if (/\d\s?[日分秒次时]$/.test(before)) return true;
  const isHan = OPENS_HAN.test(word);
  if (isHan && last && start - last.end >= 2 && !/[\s\u3000\ue000]/.test(before.slice(last.end).trim())) return true;
  return !WEAK.test(word) && !(isHan && ENDS_HAN.test(before));
}

/** Where a value ends: at a bar or bracket, at a wide gap, at the seam to the next element. */
const VALUE_END = /[|｜丨【】[\]{}]|[\s\u00a0\u3000]{2,}|(?<=[\p{L}\p{N}]{3})\u3000|\ue000/u;

/** What a line that is nothing but a label is the label of. */
export function kindOf(text: string): LabelKind | undefined {
  const match = ONLY_LABEL.exec(text);
  return match ? WORDS.find(([name]) => match.groups?.[name] !== undefined)?.[0] : undefined;
}

const lastWordOf = (text: string) => /[\p{L}·]*$/u.exec(text)?.[0] ?? '';

/** A line is read for the heading, for its neighbours and for itself. */
const cuts = new WeakMap<Line, LabelledLine>();

/** Cuts a line into labelled values and loose pieces. */
export function readLabels(line: Line): LabelledLine {
  let known = cuts.get(line);
  if (!known) {
    known = cut(line);
    cuts.set(line, known);
  }
  return known;
}

function cut(line: Line): LabelledLine {
  const text = seamed(line);
  const marks = marksIn(text);
  const values: LabelledValue[] = [];
  const loose: LabelledLine['loose'] = [];
  let cursor = 0;
  const addLoose = (from: number, to: number) => {
    let position = from;
    for (const piece of text.slice(from, to).split(/([|｜丨【】[\]]|[\u00a0\u3000]{2,}|\ue000)/u)) {
      const trimmed = piece.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
      // Columns on the way to the next are no names.
      const isColumn = /^[\s\ue000]*[>›»＞]/.test(text.slice(position + piece.length));
      if (trimmed && !isColumn && hasLetterOrDigit(trimmed))
        loose.push({ text: trimmed, element: elementAt(line, position + piece.search(/\S/)) });
      position += piece.length;
    }
  };
  for (const [i, mark] of marks.entries()) {
    if (mark.start > cursor) addLoose(cursor, mark.start);
    const limit = marks[i + 1]?.start ?? text.length;
    const rest = text.slice(mark.end, limit);
    const lead = /^[\s\u00a0\u3000\ue000]*/.exec(rest)?.[0].length ?? 0;
    const isDate = mark.kind === 'published' || mark.kind === 'updated';
    // A date and its time are often in elements of their own.
    const stop = isDate ? rest.slice(lead).search(/[|｜丨【】]/) : rest.slice(lead).search(VALUE_END);
    let end = mark.end + lead + (stop < 0 ? rest.length - lead : stop);
    // What follows its date is no part of it.
    const date = isDate ? findDate(text.slice(mark.end + lead, end), { isLabelled: true }) : undefined;
    if (date) end = mark.end + lead + date.index + date.raw.length;
    // 撰文：<a>張三</a> <a>李四</a>, 作者：毕云涛　谷雨桐
    while (mark.kind === 'byline' && end < limit) {
      const next = NEXT_NAME.exec(text.slice(end, limit));
      const at = end + (next?.[0].length ?? 0);
      if (!next?.[1]) break;
      const areLinked = tagOf(elementAt(line, end - 1)) === 'a' && tagOf(elementAt(line, at)) === 'a';
      if (!areLinked && !(isChineseName(lastWordOf(text.slice(mark.end, end))) && isChineseName(next[1]))) break;
      end = at + next[1].length;
    }
    const value = text
      .slice(mark.end + lead, end)
      .replaceAll(SEAM, ' ')
      .trim();
    values.push({
      kind: mark.kind,
      label: mark.label,
      value,
      element: elementAt(line, value ? mark.end + lead : mark.start),
      start: mark.start,
      end,
    });
    cursor = end;
  }
  if (cursor < text.length) addLoose(cursor, text.length);
  return { values, loose };
}
