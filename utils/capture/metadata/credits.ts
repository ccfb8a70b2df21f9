/**
 * Names: who wrote, who edited, where the text was taken from. Values are cleaned of what a line leaves around them and refused when they
 * do not look like a name.
 */
import { cleanText, hasLetter, hasLetterOrDigit, widthOf } from './text';

const NO_NAME =
  /^(?:暂无|无|無|未知|不详|佚名|匿名|null|undefined|none|unknown|n\/a|编辑|作者|记者|来源|文|图|摄|摄影|文?\/摄|-+|—+)$|官方(?:账号|帐号|賬號)$/i;
const STOP_WORD =
  /^(?:on|at|in|by|von|par|por|da|di|de|the|and|am|um|av|af|door|od|szerző|autor|автор|από|του|της|oleh|tarafından|yazan|posted|published|updated|admin(?:istrator)?|editor|redaktion|lunes|martes|miércoles|jueves|viernes|s[aá]bado|domingo|mon|tue|wed|thu|fri|sat|sun|\w*day|\w+tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|name|twitter|facebook|pixabay|unsplash|视觉中国|图虫|网络|管理員|管理员)$/i;

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

function trimEdges(value: string): string {
  let text = cleanText(value, 200)
    .replace(/^[\s:：,，、;；|·・\-–—>»/]+|[\s:：,，、;；|·・\-–—>»/。]+$/gu, '')
    .trim();
  const wrapped = /^[(（【[《〈“"〔](.+)[)）】\]》〉”"〕]$/u.exec(text);
  if (wrapped?.[1] && !/[()（）【】[\]《》〔〕]/.test(wrapped[1])) text = wrapped[1].trim();
  // A bracket that was opened or closed outside of the value.
  if (/[)）】\]〕]$/.test(text) && countOf(text, /[)）】\]〕]/g) > countOf(text, /[(（【[〔]/g)) text = text.slice(0, -1).trim();
  return text.replace(/[(（【[〔]\s*[)）】\]〕]?$/, '').trim();
}

/** 罗　川: a name of two characters is set apart to the width of three. */
const closeGap = (text: string) => text.replace(GAP, '$1$2');
const GAP = /(?<!\p{Script=Han})(\p{Script=Han})[\u3000\u00a0\s]+(\p{Script=Han})(?!\p{Script=Han})/gu;

const isSentence = (text: string) => /[。！？；!?;]/.test(text) || /[，,].*[，,].*[，,]/.test(text);

/** An outlet or a body: 新华社, 市总工会办公室, Reuters. */
export function cleanSource(value: string): string | undefined {
  const text = trimEdges(value.replace(/\s*(?:https?:\/\/|www\.)\S*$/i, ''));
  if (!text || widthOf(text) > 60 || NO_NAME.test(text) || isSentence(text) || !hasLetter(text)) return undefined;
  // The newspaper, not its pages.
  return text.replace(/(?<=[報报])[電电]子[報报]$/, '');
}

const ROLE =
  /^(?:(?:本报|本報|本網|本网|本刊|本台)?.{0,10}?(?:专栏作者|专栏作家|特约撰稿人?|特约评论员|评论员|作者|记者|記者|通讯员|通訊員|编译|編譯)|文字?|撰文|posted by|(?:live )?reporting by|text(?: & fotos?)?|by|von|par|por|di|av|af|door|od|szerző|автор|από|oleh)(?:\s*[:：/／|]\s*|\s+)/i;

const NEXT_ROLE =
  /(?<=\p{Script=Han})[\s、，,]*(?:实习|见习|特约|本报)?(?:实习生|實習生|记者|記者|通讯员|通訊員)[\s:：]+(?=\p{Script=Han})/gu;
/** Henrike Tolksdorf, NSR */
const AGENCY = /(?<=\p{Ll}),\s\p{Lu}{2,5}$/u;
const WESTERN_ROLE = /,\s[\p{L} ]*(?:correspondent|editor|reporter|writer|staff)s?$/iu;
const SHARE = /(?<=\p{Script=Han})\s*[\s/／](?:文|图|摄|摄影)(?:[/／](?:文|图|摄|摄影))?$/u;
const REPORT = /\s*(?:[/／].*报道|报道|报导|報導|发自.*|摄影报道|文并图|文\/图|图\/文|[\p{L}.]+@[\w.]+|기자)$/u;

/** Names of people, or of the body that signs. */
export function cleanByline(value: string): string | undefined {
  let text = closeGap(trimEdges(value)).replace(ROLE, '');
  text = text
    .replace(NEXT_ROLE, '、')
    .replace(WESTERN_ROLE, '')
    .replace(AGENCY, '')
    .replace(SHARE, '')
    .replace(/\s*[(（](?:记者|编辑|作者|摄影|文|图|图\/文)[)）]$/, '')
    .replace(REPORT, '')
    .replace(/，.*(?:授权|发布|转载|整理).*$/, '');
  text = trimEdges(text.replace(/\s*[(（]\s*$/, ''));
  if (
    !text ||
    widthOf(text) > 100 ||
    NO_NAME.test(text) ||
    STOP_WORD.test(text) ||
    isSentence(text) ||
    !hasLetter(text) ||
    /https?:|@|\s(?:von|by|par|por|di|da|av|af|door)$/i.test(text)
  )
    return undefined;
  return text;
}

/** Names of editors, as shown; some sites show the account's name. */
export function cleanEditor(value: string): string | undefined {
  const text = closeGap(trimEdges(value));
  if (!text || widthOf(text) > 60 || NO_NAME.test(text) || isSentence(text) || !hasLetterOrDigit(text) || /https?:|@/.test(text))
    return undefined;
  return text;
}

const BODY_NAME =
  /(?:工会|工會|委员会|委員會|办公室|办公厅|辦公室|政府|[部处處科局院厅廳室所队隊社网網报報台站校]|(?:协|學|学|商|总|總|基金|联合|聯合|理事)[会會]|中心|公司|集团|集團|联合会|学校|學校|大学|大學|学院|學院|日报|晚报|连合|連合|労連|組合|连盟|連盟|客户端|在线|杂志|频道|新闻|新聞|传媒|學堂|学堂|之家|平台|公众号|기자단|노조|노동조합|연맹)$/;

/** Whether a name is an organisation's, not a person's. */
export const isBody = (name: string): boolean => name.length >= 3 && BODY_NAME.test(name);

const OWNER_NAME =
  /(?:工会|工會|总会|總會|委员会|委員會|[协協联聯促学學商][进進合]?[会會]|政府|网站?|網|官网|在线|门户|日报|日報|報|公司|集团|学院|大学|連合|労連|組合)$/;

/** Whether a page title can be the name of whose site it is. Narrower than `isBody`: titles end in 运动会 and 服务中心 too. */
export const isOwner = (name: string): boolean => name.length >= 3 && name.length <= 18 && OWNER_NAME.test(name);
