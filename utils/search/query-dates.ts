import { isDate } from '../model/clean';

/** A stretch of days, as `YYYY-MM-DD`: from the first to before `end`. */
export interface Period {
  start: string;
  end: string;
}

const YEAR = '([12]\\d{3})';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const YEAR_FIRST = new RegExp(`^${YEAR}(?:(?:[-/.]|年)${MONTH}(?:(?:[-/.]|月)${DAY}[日号]?|月)?|年)?$`);
const COMPACT = /^([12]\d{3})(0[1-9]|1[0-2])([0-3]\d)?$/;
const MONTH_YEAR = new RegExp(`^${MONTH}[-/.]${YEAR}$`);
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}$`);
const MONTH_DAY = new RegExp(`^${MONTH}月(?:${DAY}[日号])?$`);
const UNIT = '(d|w|m|y|days?|weeks?|months?|years?|天|日|周|星期|个月|月|年)';
const AGO = new RegExp(`^(\\d{1,4}) ?${UNIT} ?(?:ago|前|以前|之前)$`);
const LAST = new RegExp(`^(?:last |past |最近|近|过去)? ?(\\d{1,4}|[一两二三四五六七八九十]) ?${UNIT}(?:内|以内|以来)?$`);
const CHINESE_DIGITS = '〇一二三四五六七八九十';
const RANGE = /\.\.+|…|~|至|到/;

const DAYS_AGO = new Map([
  ['today', 0],
  ['今天', 0],
  ['今日', 0],
  ['yesterday', 1],
  ['昨天', 1],
  ['昨日', 1],
  ['前天', 2],
]);
const UNITS_AGO = new Map<string, [unit: Unit, count: number]>([
  ['this week', ['week', 0]],
  ['本周', ['week', 0]],
  ['这周', ['week', 0]],
  ['last week', ['week', 1]],
  ['上周', ['week', 1]],
  ['this month', ['month', 0]],
  ['本月', ['month', 0]],
  ['这个月', ['month', 0]],
  ['last month', ['month', 1]],
  ['上月', ['month', 1]],
  ['上个月', ['month', 1]],
  ['this year', ['year', 0]],
  ['今年', ['year', 0]],
  ['last year', ['year', 1]],
  ['去年', ['year', 1]],
]);
type Unit = 'week' | 'month' | 'year';

/**
 * The days that a date means: a year, a month or a day in the ways in which people write them, or one counted from today. Nothing when it
 * is no date, or could be two (3/5/2024).
 */
export function parsePeriod(typed: string, now: Date = new Date()): Period | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()
    // “2024-” is a year whose month is about to be typed.
    .replace(/(?<=\d)[-/.]$/, '');
  const [first, last, ...more] = text.split(RANGE).map((part) => part.trim());
  if (first && last && more.length === 0) {
    const from = readPeriod(first, now);
    // The end of “2024年1月至3月” is in the year of its beginning.
    const to = from && readPeriod(last, now, Number(from.start.slice(0, 4)));
    return to && from.start < to.end ? { start: from.start, end: to.end } : undefined;
  }
  return readPeriod(text, now);
}

function readPeriod(text: string, now: Date, yearMeant = now.getFullYear()): Period | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year) return periodOf(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
  const [, ofMonth, ofYear] = MONTH_YEAR.exec(text) ?? [];
  if (ofMonth && ofYear) return periodOf(Number(ofYear), Number(ofMonth));
  const [, a, b, yearAtEnd] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (a && b && yearAtEnd) return readDayAndMonth(Number(a), Number(b), Number(yearAtEnd));
  const [, thisMonth, thisDay] = MONTH_DAY.exec(text) ?? [];
  if (thisMonth) return periodOf(yearMeant, Number(thisMonth), thisDay ? Number(thisDay) : undefined);
  return readRelative(text.replace(/-/g, ' '), now);
}

// Which of the two is the month depends on the country; only where one of them cannot be is it known.
function readDayAndMonth(a: number, b: number, year: number): Period | undefined {
  if (a > 12) return periodOf(year, b, a);
  return b > 12 || a === b ? periodOf(year, a, b) : undefined;
}

function readRelative(text: string, now: Date): Period | undefined {
  const daysAgo = DAYS_AGO.get(text);
  if (daysAgo !== undefined) return dayPeriod(back(now, { days: daysAgo }));
  const [unit, count] = UNITS_AGO.get(text) ?? [];
  if (unit === 'week') {
    // Weeks begin on Monday, as in ISO 8601 and in China.
    const monday = back(now, { days: ((now.getDay() + 6) % 7) + 7 * (count ?? 0) });
    return { start: isoDay(monday), end: isoDay(back(monday, { days: -7 })) };
  }
  if (unit === 'month') {
    const { start } = monthPeriod(now.getFullYear(), now.getMonth() - (count ?? 0));
    return monthPeriod(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1);
  }
  if (unit === 'year') return periodOf(now.getFullYear() - (count ?? 0));
  const [, ago, agoUnit = ''] = AGO.exec(text) ?? [];
  if (ago) return dayPeriod(backBy(now, Number(ago), agoUnit));
  const [, size, lastUnit = ''] = LAST.exec(text) ?? [];
  if (!size) return undefined;
  // The last seven days are today and the six before it.
  const { end: start } = dayPeriod(backBy(now, Math.max(1, readNumber(size)), lastUnit));
  return { start, end: dayPeriod(now).end };
}

function readNumber(text: string): number {
  const at = CHINESE_DIGITS.indexOf(text.replace('两', '二'));
  return at >= 0 ? at : Number(text);
}

function backBy(now: Date, size: number, unit: string): Date {
  if (/^(?:d|天|日)/.test(unit)) return back(now, { days: size });
  if (/^(?:w|周|星期)/.test(unit)) return back(now, { days: 7 * size });
  return back(now, { months: /^(?:y|年)/.test(unit) ? 12 * size : size });
}

function periodOf(year: number, month?: number, day?: number): Period | undefined {
  if (month === undefined) return { start: isoDay(new Date(year, 0, 1)), end: isoDay(new Date(year + 1, 0, 1)) };
  if (day === undefined) return monthPeriod(year, month - 1);
  const date = new Date(year, month - 1, day);
  return isDate(`${year}-${two(month)}-${two(day)}`) ? dayPeriod(date) : undefined;
}

function monthPeriod(year: number, month: number): Period {
  return { start: isoDay(new Date(year, month, 1)), end: isoDay(new Date(year, month + 1, 1)) };
}

function dayPeriod(date: Date): Period {
  return { start: isoDay(date), end: isoDay(back(date, { days: -1 })) };
}

function back(from: Date, { days = 0, months = 0 }: { days?: number; months?: number }): Date {
  const month = new Date(from.getFullYear(), from.getMonth() - months, 1);
  // A month ago from the 31st is the last day of a shorter month.
  const lastDay = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
  return new Date(month.getFullYear(), month.getMonth(), Math.min(from.getDate(), lastDay) - days);
}

function isoDay(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const two = (value: number) => String(value).padStart(2, '0');
