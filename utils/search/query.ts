import type { HighlightColor } from '../model/highlight';
import { fold } from './fold';
import { parsePeriod } from './query-dates';
import { COLOR_VALUES, type Field, findName, foldName, HAS_VALUES, IN_VALUES, IS_VALUES } from './query-names';
import { type QueryToken, scanQuery } from './query-tokens';
import type { Query, QueryFilter, QueryProblem, QueryProblemKind, Wanted } from './query-types';
import { WordList } from './query-words';

const MAX_LENGTH = 10_000;
// So much of a part is said again in a message.
const SHOWN = 40;
const OR = /^(?:OR|或)$/;

export interface QueryOptions {
  /** What “today” means. */
  now?: Date;
  /** The names that the person gave to colours. */
  colorNames?: Partial<Record<HighlightColor, string>>;
}

/**
 * Reads what was typed into a search field: words, "phrases", -exclusions and fields (`tag:` or `标签:`). Never throws: what makes no sense
 * is a problem, said beside the results of the rest.
 */
export function parseQuery(text: string, { now = new Date(), colorNames = {} }: QueryOptions = {}): Query {
  const typed = text.slice(0, MAX_LENGTH);
  const words = new WordList();
  const filter: QueryFilter = { tags: [], sites: [], sources: [], authors: [], colors: [] };
  const problems: QueryProblem[] = [];
  const tokens = scanQuery(typed);
  for (const [at, token] of tokens.entries()) {
    const { field, isNot, isQuoted } = token;
    const value = token.value.trim();
    const isOr = !isQuoted && at > 0 && at + 1 < tokens.length && OR.test(typed.slice(token.start, token.end));
    const problem = field ? (value ? READERS[field]({ value, isNot, isQuoted, filter, words, now, colorNames }) : 'value') : isOr && 'or';
    if (problem) problems.push({ kind: problem, text: shownPart(typed, token), start: token.start, end: token.end });
    if (!field && !isOr) words.add(value, { isPhrase: isQuoted, isNot, inTitle: false });
  }
  if (filter.after && filter.before && filter.after >= filter.before)
    problems.push({ kind: 'dates', text: '', start: 0, end: text.length });
  if (words.isFull || text.length > MAX_LENGTH) problems.push({ kind: 'words', text: '', start: 0, end: text.length });
  return { terms: words.take(), filter, problems };
}

interface FieldValue extends Required<QueryOptions> {
  value: string;
  isNot: boolean;
  isQuoted: boolean;
  filter: QueryFilter;
  words: WordList;
}

/** Each takes its field into the query, or says what is wrong with it. */
const READERS: Record<Field, (field: FieldValue) => QueryProblemKind | undefined> = {
  tag: ({ filter, value, isNot }) => addWanted(filter.tags, value.replace(/^#|\/+$/g, ''), isNot),
  site: ({ filter, value, isNot }) => addWanted(filter.sites, hostOf(value), isNot),
  source: ({ filter, value, isNot }) => addWanted(filter.sources, value, isNot),
  author: ({ filter, value, isNot }) => addWanted(filter.authors, value, isNot),
  title({ words, value, isNot, isQuoted }) {
    words.add(value, { isPhrase: isQuoted, isNot, inTitle: true });
    return undefined;
  },
  in({ words, value, isNot }) {
    if (!IN_VALUES.includes(foldName(value))) return 'in';
    if (isNot) return 'not';
    words.isAllInTitle = true;
    return undefined;
  },
  // Not before a day is from that day on.
  before: (field) => setDay(field, field.isNot ? 'after' : 'before'),
  after: (field) => setDay(field, field.isNot ? 'before' : 'after'),
  date({ filter, value, isNot, now }) {
    const period = parsePeriod(value, now);
    if (!period) return 'date';
    if (isNot) return 'not';
    narrow(filter, { after: period.start, before: period.end });
    return undefined;
  },
  color({ filter, value, isNot, colorNames }) {
    const own = (Object.keys(colorNames) as HighlightColor[]).find((one) => foldName(colorNames[one] ?? '') === foldName(value));
    const color = own ?? findName(COLOR_VALUES, value);
    if (!color) return 'color';
    filter.colors.push({ color, isNot });
    return undefined;
  },
  has({ filter, value, isNot }) {
    const having = findName(HAS_VALUES, value);
    if (!having) return 'has';
    return setFlag(filter, ({ highlight: 'hasHighlight', note: 'hasNote', tag: 'hasTag' } as const)[having], !isNot);
  },
  is({ filter, value, isNot }) {
    const being = findName(IS_VALUES, value);
    if (!being) return 'is';
    return being === 'starred' ? setFlag(filter, 'isStarred', !isNot) : setFlag(filter, 'isUnread', (being === 'unread') !== isNot);
  },
};

type Flag = 'hasHighlight' | 'hasNote' | 'hasTag' | 'isStarred' | 'isUnread';

function setFlag(filter: QueryFilter, flag: Flag, value: boolean): undefined {
  if (filter[flag] === !value) filter.isNothing = true;
  filter[flag] = value;
}

function addWanted(list: Wanted[], value: string, isNot: boolean): QueryProblemKind | undefined {
  const text = fold(value);
  if (!text) return 'value';
  if (!list.some((one) => one.text === text && one.isNot === isNot)) list.push({ text, isNot });
  return undefined;
}

function setDay({ filter, value, now }: FieldValue, side: 'after' | 'before'): QueryProblemKind | undefined {
  const period = parsePeriod(value, now);
  if (!period) return 'date';
  narrow(filter, { [side]: period.start });
  return undefined;
}

// Of two days the one that leaves less holds.
function narrow(filter: QueryFilter, { after, before }: Pick<QueryFilter, 'after' | 'before'>): void {
  if (after && (!filter.after || after > filter.after)) filter.after = after;
  if (before && (!filter.before || before < filter.before)) filter.before = before;
}

// An address that was pasted means its site.
function hostOf(value: string): string {
  const host = value.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, '');
  return host.replace(/[/?#].*$/s, '') || value;
}

function shownPart(text: string, { start, end }: QueryToken): string {
  const part = text.slice(start, end);
  return part.length > SHOWN ? `${part.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : part;
}

/** What a hit shows painted: the words and phrases that must be there, folded. */
export function wordsOf({ terms }: Query): string[] {
  return [...new Set(terms.filter(({ isNot }) => !isNot).map(({ text }) => text))];
}

/** The words of what was typed that can be painted, folded: for texts that are shown beside a search. */
export function queryWords(text: string): string[] {
  return wordsOf(parseQuery(text));
}

/** Whether nothing is asked for. */
export function isEmptyQuery({ terms, filter }: Query): boolean {
  return terms.length === 0 && Object.values(filter).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));
}
