import type { HighlightColor } from '../model/highlight';

/** The fields of the query language, by their first English name. */
export type Field = 'tag' | 'site' | 'source' | 'author' | 'before' | 'after' | 'date' | 'has' | 'is' | 'color' | 'title' | 'in';

/** The names under which a field is known: the English and the Chinese one that are offered, then what people write as well. */
export const FIELD_NAMES: Record<Field, readonly [english: string, chinese: string, ...others: string[]]> = {
  tag: ['tag', '标签', 'tags', '標籤'],
  site: ['site', '网站', 'host', '站点', '網站'],
  source: ['source', '来源', '稿源', '媒体', '來源', '媒體'],
  author: ['author', '作者', 'by', '记者', '编辑', '記者', '編輯'],
  before: ['before', '早于', '之前', '早於'],
  after: ['after', '晚于', 'since', '之后', '晚於', '之後'],
  date: ['date', '日期', '时间', '時間'],
  has: ['has', '有', '含'],
  is: ['is', '状态', '是', '狀態'],
  color: ['color', '颜色', 'colour', '顏色'],
  title: ['title', '标题', 'intitle', '標題'],
  in: ['in', '在'],
};

export type Having = 'highlight' | 'note' | 'tag';
/** What may stand behind `has:`. */
export const HAS_VALUES: Record<Having, readonly [english: string, chinese: string, ...others: string[]]> = {
  highlight: ['highlight', '标注', 'highlights', '高亮', '划线', '標註', '標注'],
  note: ['note', '笔记', 'notes', '备注', '批注', '筆記', '備註'],
  tag: ['tag', '标签', 'tags', '標籤'],
};

export type Being = 'unread' | 'read' | 'starred';
/** What may stand behind `is:`. */
export const IS_VALUES: Record<Being, readonly [english: string, chinese: string, ...others: string[]]> = {
  unread: ['unread', '未读', 'new', '未讀'],
  read: ['read', '已读', '已讀'],
  starred: ['starred', '星标', 'star', '加星', '星標'],
};

/** What may stand behind `color:` in any case; the names that the person gave come before these. */
export const COLOR_VALUES: Record<HighlightColor, readonly [english: string, chinese: string, ...others: string[]]> = {
  fact: ['fact', '事实', 'yellow', '黄', '黄色', '事實', '黃', '黃色'],
  figure: ['figure', '数据', 'blue', '蓝', '蓝色', '數據', '藍', '藍色'],
  quote: ['quote', '引语', 'green', '绿', '绿色', '引語', '綠', '綠色'],
  question: ['question', '疑问', 'pink', 'red', '红', '红色', '粉', '疑問', '紅', '紅色'],
  check: ['check', '待核', 'to check', 'purple', '紫', '紫色'],
};

/** What may stand behind `in:`. */
export const IN_VALUES = FIELD_NAMES.title;

/** A name as names are compared: one width, one case. */
export function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Which of `names` this is. */
export function findName<T extends string>(names: Record<T, readonly string[]>, typed: string): T | undefined {
  const wanted = foldName(typed);
  return (Object.keys(names) as T[]).find((key) => names[key].includes(wanted));
}
