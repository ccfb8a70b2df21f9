/**
 * The breadcrumb as the page shows it: 当前位置：首页 > 新闻 > 正文, an ARIA breadcrumb, or a row of links with arrows between them.
 */
import { findDate } from './dates';
import { attributeOf, hintOf, holds, parentOf, tagOf } from './dom';
import type { Line } from './lines';
import { cleanText, hasLetterOrDigit, keyOf, widthOf } from './text';

export interface Breadcrumb {
  section: string[];
  /** What the breadcrumb fills. */
  elements: Element[];
  isLabelled: boolean;
}

const LABEL =
  /^[【[\s>»·]*(?:[您你]?(?:现在|現在|当前|當前|目前)?(?:的)?(?:所在|当前|浏览)?(?:的)?(?:位置|路径|栏目位置|所在地)|[您你](?:在这里|在這裡|在此)|[您你]?正在(?:阅读|浏览|查看|閱讀|瀏覽)|(?:当前|所在)(?:栏目|页面)|导航(?:路径)?|面包屑|本页位置|首页位置|You are here|Location|Vous êtes ici|Sie sind hier|Est[áa]s? (?:aqu[íi]|en)|(?:Tu )?sei (?:qui|in)|Ti trovi (?:qui|in)|Você está aqui|Sie befinden sich(?: hier)?|U bent hier|Du är här|Jesteś tutaj|Nacházíte se|Вы здесь|Buradasınız|現在(?:の)?(?:位置|地)|ここ)\s*(?:[:：是→>»]+\s*|$)/i;
/** Some systems set it below the text. */
const BELOW =
  /^[\s【[]*(?:[您你](?:现在|当前)?(?:所在)?的?位置|You are here|Est[áa]s? aqu[íi]|Vous êtes ici|Sie sind hier|Sei qui)\s*[:：]/i;
const ARROWS = /\s*(?:[>＞›»→▸▶❯≫⇒»]+|\/{1,2}|::|\\|(?<=\s)[-–—|｜·](?=\s)|(?<=^|\s)[-–—|｜·]+(?=$|\s)|^[-–—|｜·]+|[-–—|｜·]+$)\s*/u;
const ONLY_ARROW = /^[\s\u00a0\u3000]*(?:[>＞›»→▸▶❯≫⇒]+|\/)[\s\u00a0\u3000]*$/u;
const TOOL = /^(?:字[号体]|默认|[大中小]|打印|分享|收藏|关闭|drucken|print|imprimer|share)$/i;
/** Last entries that name no section. */
const HERE =
  /^(?:(?:浏览|瀏覽|查看|阅读|閱讀)(?:正文|全文|文章|新闻|信息)?|\p{Script=Han}{0,2}(?:正文|内容|內容|内文|详情|詳情|详细)(?:页|页面)?|(?:正文|内容|详情|详细|信息)(?:正文|内容|信息|详情)(?:页|页面)?|本文|当前页|文章|article|details?|記事|記事詳細|기사|본문)$/iu;
/** Whether a line only says that the article is here: 正文, 信件详情. */
export const isHere = (text: string): boolean => HERE.test(text);
const HINT =
  /(?:^|[\s_-])(?:bread\w*|\w*crumbs?|crumb\w*|location|position|pos|place|path|route|weizhi|wz|dqwz|curpos|topicpath|pankuzu|arbo|ariane|sitepath|navpath|you-are-here)(?:$|[\s_\d-])/;

/** Characters between two links. */
const MAX_BETWEEN = 1_000;

interface Entry {
  text: string;
  isLinked: boolean;
}

/** Entries of a line: each link is one, what stands between links is cut at the arrows. */
function entriesOf(lines: Line[]): Entry[] {
  const entries: Entry[] = [];
  let link: Element | null = null;
  for (const line of lines) {
    for (const part of line.parts) {
      if (part.link) {
        const last = entries[entries.length - 1];
        const text = cleanText(part.text);
        if (!text || ONLY_ARROW.test(text)) continue;
        if (part.link === link && last) last.text = cleanText(`${last.text}${part.text}`);
        else entries.push({ text, isLinked: true });
        link = part.link;
      } else {
        link = null;
        // The pattern of arrows tries each space and stroke: what is long is no breadcrumb.
        const between = part.text.replace(/\s+/g, ' ').slice(0, MAX_BETWEEN);
        for (const piece of between.replace(LABEL, '').split(ARROWS)) {
          const text = cleanText(piece ?? '')
            .replace(/^[【[(（]+|[\]】)）:：]+$/g, '')
            .trim();
          if (text && hasLetterOrDigit(text)) entries.push({ text, isLinked: false });
        }
      }
    }
    link = null;
  }
  return entries;
}

/** The entries that are sections: without the article itself and without 正文. */
function sectionsOf(entries: Entry[], titleKey: string): string[] {
  const all = entries.filter(({ text }) => !LABEL.test(text));
  // What follows 正文 or the article itself, and the tools beside a breadcrumb, are no sections.
  const end = all.findIndex(({ text }, i) => i > 0 && (HERE.test(text) || TOOL.test(text) || keyOf(text) === titleKey));
  const sections = end < 0 ? all : all.slice(0, end);
  const last = entries.at(-1);
  if (end < 0 && sections.length > 1 && last && !last.isLinked && widthOf(last.text) > 36) sections.pop();
  for (;;) {
    const last = sections.at(-1);
    if (!last || (!HERE.test(last.text) && !isArticle(last, titleKey, sections.length > 1) && keyOf(last.text) && !findDate(last.text)))
      break;
    sections.pop();
  }
  return sections.map(({ text }) => text);
}

// Many a notice begins with the name of its column, to which one link of several leads.
function isArticle({ text, isLinked }: Entry, titleKey: string, hasOthers: boolean): boolean {
  const key = keyOf(text.replace(/(?:\.{2,}|…)$/, ''));
  if (key === titleKey) return true;
  if (key.length < 4 || titleKey.length < 4 || (isLinked && hasOthers && widthOf(text) < 16)) return false;
  return titleKey.startsWith(key) || key.startsWith(titleKey) || (key.length >= 8 && titleKey.includes(key));
}

const hasLink = (line: Line) => line.parts.some((part) => part.link);

/** A row of links with only arrows between them. */
function isTrail(line: Line): boolean {
  let links = 0;
  let arrows = 0;
  let link: Element | null = null;
  for (const part of line.parts) {
    if (part.link) {
      if (part.link !== link && part.text.trim() && !ONLY_ARROW.test(part.text)) links++;
      link = part.link;
    } else if (ONLY_ARROW.test(part.text)) arrows++;
    else if (/[>＞›»→]/.test(part.text)) arrows++;
    else if (part.text.trim() && links === 0) return false;
  }
  return !/@/.test(line.text) && links >= 1 && arrows >= 1 && arrows >= links - 1 && line.text.length <= 200;
}

const CRUMB = /bread|crumb/i;
const LABELLED_SO =
  /bread\s?crumb|面包屑|麵包屑|パンくず|현재 위치|fil d.ariane|rastro|migas|migalhas|navigationspfad|brotkr|kruimelpad|br[öø]dsmul|murupolku|okruszk|drobečk|хлебные|навигационная|percorso/i;

interface NamedBlock {
  block: Element;
  /** It is called a breadcrumb, and not only a path or a place. */
  isCrumb: boolean;
}

/** Blocks near the heading that their class, id or label calls a breadcrumb, the nearest first. */
function namedBlocks(near: Line[]): NamedBlock[] {
  const found: NamedBlock[] = [];
  for (const line of near.slice(-80).reverse()) {
    if (line.text.length > 80 && !hasLink(line)) continue;
    if (found.some(({ block }) => holds(block, line.block))) continue;
    let named: NamedBlock | undefined;
    let block: Element | null = line.block;
    for (let i = 0; block && i < 5 && !/^(?:body|html|main|article|a)$/.test(tagOf(block)); i++) {
      const isCrumb = CRUMB.test(nameOf(block)) || LABELLED_SO.test(attributeOf(block, 'aria-label') ?? '');
      if (isCrumb || (!named?.isCrumb && HINT.test(nameOf(block)))) named = { block, isCrumb };
      block = parentOf(block);
    }
    if (line.parts.some(({ link }) => link && CRUMB.test(hintOf(link)))) named ??= { block: line.block, isCrumb: true };
    // Applications make their links of other elements: only the name tells.
    if (named && (named.isCrumb || hasLink(line) || /[>＞›»/→]/.test(line.text))) found.push(named);
  }
  return found;
}

const nameOf = (block: Element) => `${hintOf(block)} ${attributeOf(block, 'data-testid') ?? ''}`;

const isPlausible = (section: string[]) => section.length > 0 && section.length <= 8 && section.every((name) => name.length <= 60);

/** The visible breadcrumb of the article; `before` is the line up to which one may stand. */
export function findBreadcrumb(lines: Line[], title: string, before: number): Breadcrumb | undefined {
  const titleKey = keyOf(title);
  const near = lines.slice(0, before);

  const labelled = near.findLast((line) => LABEL.test(line.text)) ?? lines.slice(before).find((line) => BELOW.test(line.text));
  if (labelled) {
    const block = hasLink(labelled) || labelled.text.replace(LABEL, '').trim() ? labelled.block : parentOf(labelled.block);
    const own = lines.filter(
      (line) => line.index >= labelled.index && line.index < labelled.index + 8 && block && holds(block, line.block),
    );
    const section = sectionsOf(entriesOf(own.length > 0 ? own : [labelled]), titleKey);
    if (isPlausible(section)) return { section, elements: block && own.length > 0 ? [block] : [], isLabelled: true };
  }

  for (const { block, isCrumb } of namedBlocks(near)) {
    const own = near.filter((line) => holds(block, line.block));
    if (own.length === 0 || own.length > 10 || !(isCrumb || own.some(hasLink))) continue;
    const entries = entriesOf(own);
    if (own.length === 1 && !own.some(isTrail) && entries.length > 1 && !isCrumb) continue;
    if (own.length > 1 && !isCrumb && !/path|arbo|ariane|pankuzu/.test(nameOf(block))) continue;
    const section = sectionsOf(entries, titleKey);
    if (isPlausible(section)) return { section, elements: [block], isLabelled: true };
  }

  // A paper tells its page: 第03版：一线.
  const page = near.find((line) => /^第?\s?[A-Z]?\d{1,3}\s?版\s?[:：]\s?\S{1,12}$/.test(line.text) && !hasLink(line));
  if (page) return { section: [page.text], elements: [page.block], isLabelled: false };

  const trail = near.findLast(isTrail);
  if (trail) {
    const section = sectionsOf(entriesOf([trail]), titleKey);
    if (isPlausible(section)) return { section, elements: [trail.block], isLabelled: false };
  }
  return undefined;
}

/** A breadcrumb told in JSON-LD, by the same rules for its last entry. */
export function trimBreadcrumb(names: string[], title: string): string[] {
  return sectionsOf(
    names.map((text) => ({ text, isLinked: true })),
    keyOf(title),
  );
}
