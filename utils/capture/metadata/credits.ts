/**
 * Names: who wrote, who edited, where the text was taken from. Values are cleaned of what a line leaves around them and refused when they
 * do not look like a name.
 */
import { cleanText, widthOf } from './text';

const NOT_A_NAME = /^(?:暂无|无|未知|不详|佚名|匿名|本站|本网站|原创|转载|网络|互联网|null|undefined|none|unknown|n\/a|-+|—+)$/i;

function trimEdges(value: string): string {
  let text = cleanText(value, 200)
    .replace(/^[\s:：,，、;；|·・\-–—>»/]+|[\s:：,，、;；|·・\-–—>»/。]+$/gu, '')
    .trim();
  const wrapped = /^[(（【[《“"](.+)[)）】\]》”"]$/u.exec(text);
  if (wrapped?.[1] && !/[()（）【】[\]《》]/.test(wrapped[1])) text = wrapped[1].trim();
  // A bracket that was opened or closed outside of the value.
  if (/[)）]$/.test(text) && !/[(（]/.test(text)) text = text.slice(0, -1).trim();
  if (/[(（]$/.test(text)) text = text.slice(0, -1).trim();
  return text;
}

/** 罗　川: a name of two characters is set apart to the width of three. */
const closeGap = (text: string) =>
  text.replace(/(?<![\p{Script=Han}])(\p{Script=Han})[\u3000\s]+(\p{Script=Han})(?![\p{Script=Han}])/gu, '$1$2');

const isSentence = (text: string) => /[。！？；!?;]/.test(text) || /[，,].*[，,]/.test(text);

/** An outlet or a body: 新华社, 市总工会办公室, Reuters. */
export function cleanSource(value: string): string | undefined {
  const text = trimEdges(value.replace(/\s(?:https?:\/\/|www\.)\S*$/i, ''));
  if (!text || widthOf(text) > 60 || NOT_A_NAME.test(text) || isSentence(text) || !/\p{L}/u.test(text) || /^https?:/.test(text))
    return undefined;
  return text;
}

const ROLE =
  /^(?:(?:本报|本網|本网|本刊|本台|特约|特約|实习|驻地|首席|见习)?(?:记者|記者|通讯员|通訊員)|文|撰文|by|von|par|por|da|di|av|af|door|od|szerző|автор)(?:\s*[:：/／|]\s*|\s+)/i;

/** Names of people, or of the body that signs. */
export function cleanByline(value: string): string | undefined {
  let text = closeGap(trimEdges(value))
    .replace(ROLE, '')
    .replace(/\s*[(（](?:记者|编辑|作者|摄影|文|图)[)）]$/, '');
  text = trimEdges(text.replace(/\s*(?:\/|／|报道|发自.*|摄影报道|文并图|[\p{L}.]+@[\w.]+)$/u, ''));
  if (!text || widthOf(text) > 100 || NOT_A_NAME.test(text) || isSentence(text) || !/\p{L}/u.test(text) || /https?:|@/.test(text))
    return undefined;
  return text;
}

/** Names of editors. */
export function cleanEditor(value: string): string | undefined {
  const text = closeGap(trimEdges(value));
  if (!text || widthOf(text) > 60 || NOT_A_NAME.test(text) || isSentence(text) || !/[\p{L}\p{N}]/u.test(text) || /https?:|@/.test(text))
    return undefined;
  return text;
}

const BODY_NAME =
  /(?:工会|工會|总工会|委员会|委員會|办公室|办公厅|政府|[部处科局院厅室所队社网報报台站会會]|中心|公司|集团|联合会|協會|协会|学校|大学|学院|电视台|日报|晚报|編輯部|编辑部|连合|連合|労連|組合|客户端|在线|杂志|频道|新闻|传媒)$/;

/** Whether a name is an organisation's, not a person's. */
export const isBody = (name: string): boolean => name.length >= 3 && BODY_NAME.test(name);
