/**
 * Names without a label, in the line of date and source: told by the class of their element, by the site's name, or by the words around.
 */
import type { Credits, Named } from './credit-lines';
import { cleanByline, cleanSource, isBody } from './credits';
import { findDate } from './dates';
import { attributeOf, closestOf, hintOf, parentOf } from './dom';
import { isChineseName } from './family-names';
import type { LabelledLine } from './labels';
import { isOfDate } from './line-dates';
import { countHan, hasLetter, keyOf } from './text';

interface LooseContext {
  site: string | undefined;
  /** The line holds a date or a labelled name. */
  isCredit: boolean;
  isShort: boolean;
}

const guess = (value: string | undefined): Named | undefined => (value ? { value, isSure: false, origin: 'page text' } : undefined);

const SOURCE_HINT = /(?:^|[\s_-])(?:\w*source|media[_-]?name|origin|from|nickname|laiyuan|ly|copyfrom)(?:$|[\s_\d-])/;
const BYLINE_HINT =
  /(?:^|[\s_-])(?:\w*author\w*|auteurs?|avtor|autor(?:e|en|in)?|verfasser(?:in)?|firma|nom|writer|byline|(?<!category-|tag-|column-|field--)name|user(?:name)?|zuozhe|reporter|rich_media_meta_text)(?:$|[\s_\d-])/;
const ACTION =
  /^(?:原创|转载|由|关注|\+?关注|订阅|举报|分享|登录|评论|收藏|打印|作者|来源|微信|昨天|前天|今天|刚刚|.{0,4}前|我要.*|我有.*|我来.*|进入.*|查看.*|点击.*|返回.*|.*关注我们|.*小时|听.*|朗读.*|播放.*|关闭.*|기사.*|구독.*)$/;
/** 2条评论, 3 comments. */
const COUNT = /^\d[\d.,万]*\s?(?:[条條次人篇个個]|\p{L}*(?:comm?ent|view|avis|like))/iu;
/** 聯合報 記者林宸誼／即時報導. */
export const REPORTER =
  /^[〔【（([]?(?<outlet>[\p{Script=Han}\w]{2,12}?[報报社網网台闻聞])?[\s／/∕]*(?:記者|记者|特派員|特派员|編譯|编译)\s?(?<name>\p{Script=Han}{2,4}(?:[、，和與与及\s]\p{Script=Han}{2,4}){0,4})\s*(?:[／/∕].*)?[〕】）)\]]?$/u;
const OWN_OUTLET = /^本[報报社網网台刊]$/;

/** A link to the page of a person: what it is called is a name, whatever its class. */
const isAuthorLink = (element: Element) =>
  /\/(?:users?|u|author(?:s|id)?|people|profile|member|writer|columnist|autor(?:en|es)?|auteurs?)\/[^/]|space-uid-\d|[?&](?:space)?uid=\d/i.test(
    attributeOf(closestOf(element, 'a') ?? element, 'href') ?? '',
  );

const isEastAsian = (text: string) => /[\u3040-\u9fff\uac00-\ud7af]/.test(text);

/** Names from what is left of a line beside its labels. */
export function readLoose(credits: Credits, read: LabelledLine, { site, isCredit, isShort }: LooseContext) {
  const siteKey = keyOf(site ?? '');
  // 聯合報／<a>記者林宸誼</a>／即時報導
  const whole = read.loose.map(({ text }) => text.replace(findDate(text)?.raw ?? '', '')).join('');
  const pieces = read.loose.length > 1 && REPORTER.test(whole) ? [{ text: whole, element: read.loose[0]?.element as Element }] : read.loose;
  let last: 'source' | undefined;
  for (const { text, element } of pieces) {
    const date = findDate(text);
    const piece = (date ? text.replace(date.raw, ' ') : text).replace(/[(（【[]\s*[)）】\]]/g, ' ').trim();
    if (!piece || piece.length > 40 || !hasLetter(piece) || /[:：]/.test(piece) || ACTION.test(piece) || COUNT.test(piece)) continue;
    if (isOfDate(piece)) continue;
    const reporter = REPORTER.exec(piece)?.groups;
    if (reporter?.name && (isCredit || isShort)) {
      credits.byline ??= guess(cleanByline(reporter.name));
      if (reporter.outlet && !OWN_OUTLET.test(reporter.outlet)) credits.source ??= guess(cleanSource(reporter.outlet));
      continue;
    }
    const hint = `${hintOf(element)} ${hintOf(parentOf(element) ?? element)}`;
    if (!isCredit && !isShort && !BYLINE_HINT.test(hint)) continue;
    const bare = piece.replace(/[[［(（].{1,6}[\]］)）]$/, '').replace(/^[\s/／|·]+|[\s/／|·]+$/g, '');
    // Class names say little where names of people and of papers look alike.
    if (SOURCE_HINT.test(hint) && (isEastAsian(bare) || keyOf(bare) === siteKey)) {
      credits.source ??= guess(cleanSource(bare));
      // On platforms an account is both.
      if (isAuthorLink(element)) credits.byline ??= guess(cleanByline(bare));
    } else if (BYLINE_HINT.test(hint) || isAuthorLink(element)) {
      // In a box for the author the outlet can stand before the name.
      if (!credits.byline || (siteKey && keyOf(credits.byline.value) === siteKey))
        credits.byline = guess(cleanByline(bare)) ?? credits.byline;
    } else if (
      isCredit &&
      ((siteKey && keyOf(bare) === siteKey) || isBody(bare) || /^《[^》]+》(?:第.{1,6}期)?$/.test(bare) || followsDate(read, text))
    ) {
      credits.source ??= guess(cleanSource(bare));
      last = 'source';
      continue;
    } else if (isCredit && last === 'source' && isChineseName(bare)) credits.byline ??= guess(bare);
    last = undefined;
  }
}

/** 2019年09月11日01:53 新浪科技: a Chinese name of four characters and more right behind the date is an outlet's. */
const OUTLET = /^[\p{Script=Han}\w]{4,12}$/u;
function followsDate(read: LabelledLine, text: string): boolean {
  const index = read.loose.findIndex((piece) => piece.text === text);
  const before = read.loose[index - 1]?.text ?? '';
  const date = findDate(before);
  return !!date && OUTLET.test(text) && countHan(text) >= 3 && before.length - date.raw.length < 4;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|van|von|de|der|la|del|den|di|da|dos|bin|al|el)){0,4}";
const WESTERN = new RegExp(
  `(?:^|[\\ue000|·•–—,/]|\\d(?=\\s))\\s*(?:(?:\\p{Ll}+ ){0,2}by|von|par|por|escrito por|di|da|door|av|af|från|text(?: & fotos?)?:?|autor(?:in)?:|words:?)[\\s\\ue000:]+(?<names>${NAME}(?:(?:\\s?,\\s|\\s(?:and|und|et|y|e|&|en|og|och)\\s)${NAME})*)\\s*(?=$|[\\ue000|·•–—,/(\\d]|on\\s|\\S+@)`,
  'u',
);

/** Cheap test before the long pattern. */
const HAS_PREPOSITION = /(?:by|von|p[ao]r|d[ia]|door|a[vf]|från|text|fotos?:?|autor(?:in)?:?|words?:?)[\s\ue000:]/i;

/** "By Dana Whitlock", "von Tobi": a preposition that opens a piece, and capitalised words. */
export function westernByline(text: string, withSeams: string): Named | undefined {
  if (text.length > 140 || !HAS_PREPOSITION.test(withSeams) || /[。！？]/.test(text)) return undefined;
  const opening = withSeams.replace(
    /(^\s*|[\ue000|·•–—,/]\s*|\d\s+)(By|BY|Von|VON|Par|PAR|Por|POR|Di|Da|Door|Av|Af|Text|Escrito por|(?:Live |Additional )?(?:Written|Posted|Submitted|Reporting|reporting|Story|Words|Report|Interview) by|Autor(?:in)?|Words)(?=[\s\ue000:])/gu,
    (_, lead, word) => lead + word.toLowerCase(),
  );
  const names = WESTERN.exec(opening)?.groups?.names;
  const value = names && cleanByline(names);
  return value ? { value, isSure: true, origin: 'page text' } : undefined;
}
