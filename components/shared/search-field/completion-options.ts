import { t, uiLanguage } from '../../../utils/i18n';
import { colorNames } from '../../../utils/i18n/color-names';
import { formatDate } from '../../../utils/i18n/dates';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { completeTag } from '../../../utils/model/tags';
import { parsePeriod } from '../../../utils/search/query-dates';
import { COLOR_VALUES, type Field, foldName, HAS_VALUES, IN_VALUES, IS_VALUES } from '../../../utils/search/query-names';
import { getHighlightSettings, listAuthors, listColors, listHosts, listSources, listTags } from '../../../utils/store';
import type { Counted } from '../../../utils/store/types';
import { type Completable, offeredFields, quoted } from './complete-query';

/** One completion that is offered. */
export interface SearchOption {
  /** What it puts into the query. */
  insert: string;
  label: string;
  /** What it means, in a few words. */
  hint?: string;
  /** How many articles it finds. */
  count?: number;
  color?: HighlightColor;
}

/** So many fit below the field without hiding all that was found. */
const MOST = 8;

/** Knows what can be offered; what it has read of the library it remembers, so each stay in the field begins with a new one. */
export class SearchOptions {
  readonly #lists = new Map<Field, Promise<Counted[]>>();
  readonly #now: () => Date;

  constructor({ now = () => new Date() }: { now?: () => Date } = {}) {
    this.#now = now;
  }

  /** What is offered there, the best first. */
  async optionsFor(completable: Completable): Promise<SearchOption[]> {
    const { field, typed } = completable;
    const inChinese = completable.isChinese ?? (field ? false : isChineseInterface());
    if (!field)
      return offeredFields(typed, { isChinese: inChinese })
        .map(({ field, name }) => fieldOption(field, name))
        .slice(0, typed ? MOST : undefined);
    const options = await this.#valuesOf(field, typed, inChinese);
    const [only] = options;
    // What is typed in full needs no offer; a date is still told what it means.
    const isDone = options.length === 1 && only?.hint === undefined && foldName(only?.label ?? '') === foldName(typed);
    // The usual dates are few, and all of them are worth seeing.
    return isDone ? [] : options.slice(0, isDate(field) ? DATES.length : MOST);
  }

  async #valuesOf(field: Field, typed: string, inChinese: boolean): Promise<SearchOption[]> {
    if (field === 'tag') return completeTag(typed, await this.#list('tag', listTags), [], MOST + 1).map(countedOption);
    if (field === 'site') return fitting(await this.#list('site', listHosts), typed).map(countedOption);
    if (field === 'source') return fitting(await this.#list('source', listSources), typed).map(countedOption);
    if (field === 'author') return fitting(await this.#list('author', listAuthors), typed).map(countedOption);
    if (field === 'color') return this.#colors(typed);
    if (isDate(field)) return dateOptions(field, typed, inChinese, this.#now());
    if (field === 'has') return namedOptions(HAS_VALUES, typed, inChinese, (value) => t(`search_has_${value}`));
    if (field === 'is') return namedOptions(IS_VALUES, typed, inChinese, (value) => t(`search_is_${value}`));
    if (field === 'in') return namedOptions({ title: IN_VALUES }, typed, inChinese, () => t('search_field_in'));
    return [];
  }

  async #colors(typed: string): Promise<SearchOption[]> {
    const [{ names }, counts] = await Promise.all([getHighlightSettings(), this.#list('color', listColors)]);
    const shown = colorNames({ names });
    const wanted = foldName(typed);
    return HIGHLIGHT_COLORS.filter((color) => [shown[color], ...COLOR_VALUES[color]].some((name) => foldName(name).startsWith(wanted))).map(
      (color) => ({
        insert: quoted(shown[color]),
        label: shown[color],
        color,
        count: counts.find(({ value }) => value === color)?.count ?? 0,
      }),
    );
  }

  #list(field: Field, read: () => Promise<Counted[]>): Promise<Counted[]> {
    const known = this.#lists.get(field) ?? read();
    this.#lists.set(field, known);
    return known;
  }
}

function fieldOption(field: Field, name: string): SearchOption {
  return { insert: `${name}:`, label: `${name}:`, hint: t(`search_field_${field}`) };
}

function countedOption({ value, count }: Counted): SearchOption {
  return { insert: quoted(value), label: value, count };
}

/** Those that hold what is typed, first those that begin with it; each kind in the order given. */
function fitting(all: Counted[], typed: string): Counted[] {
  const wanted = foldName(typed);
  const found = all.filter(({ value }) => foldName(value).includes(wanted));
  const begins = (value: string) =>
    foldName(value)
      .replace(/^www\./, '')
      .startsWith(wanted);
  return [...found.filter(({ value }) => begins(value)), ...found.filter(({ value }) => !begins(value))].slice(0, MOST + 1);
}

function namedOptions<T extends string>(
  names: Record<T, readonly [string, string, ...string[]]>,
  typed: string,
  inChinese: boolean,
  hintOf: (value: T) => string,
): SearchOption[] {
  const wanted = foldName(typed);
  return (Object.keys(names) as T[]).flatMap((key) => {
    const [english, chinese] = names[key];
    const name = (inChinese ? [chinese, english] : [english, chinese]).find((one) => one.startsWith(wanted));
    return name ? [{ insert: name, label: name, hint: hintOf(key) }] : [];
  });
}

const DATES = [
  ['today', '今天'],
  ['yesterday', '昨天'],
  ['this-week', '本周'],
  ['last-week', '上周'],
  ['last-7-days', '最近7天'],
  ['this-month', '本月'],
  ['last-month', '上月'],
  ['last-30-days', '最近30天'],
  ['this-year', '今年'],
  ['last-year', '去年'],
] as const;

type DateField = 'before' | 'after' | 'date';

function isDate(field: Field): field is DateField {
  return field === 'before' || field === 'after' || field === 'date';
}

// What is typed is shown with its meaning, and the usual dates with theirs.
function dateOptions(field: DateField, typed: string, inChinese: boolean, now: Date): SearchOption[] {
  const wanted = foldName(typed);
  const names = DATES.map(([english, chinese]) => (inChinese ? chinese : english)).filter((name) => name.startsWith(wanted));
  const all = wanted && !names.some((name) => name === wanted) ? [typed.trim(), ...names] : names;
  return all.flatMap((name) => {
    const meaning = dateMeaning(field, name, now);
    return meaning ? [{ insert: quoted(name), label: name, hint: meaning }] : [];
  });
}

/** What a date means behind its field, in words; nothing where it is no date. */
export function dateMeaning(field: DateField, typed: string, now: Date): string | undefined {
  const period = parsePeriod(typed, now);
  if (!period) return undefined;
  const first = formatDate(period.start, { now });
  if (field === 'after') return t('search_fromDay', first);
  if (field === 'before') return t('search_beforeDay', first);
  const lastDay = new Date(Date.parse(period.end) - 86_400_000).toISOString().slice(0, 10);
  return lastDay === period.start ? first : t('search_dayToDay', first, formatDate(lastDay, { now }));
}

function isChineseInterface(): boolean {
  return uiLanguage().startsWith('zh');
}
