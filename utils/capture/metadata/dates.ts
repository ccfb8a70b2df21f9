/**
 * Dates as pages write them. Nothing here knows where in a page a date stood: it reads texts.
 */
import { MONTH_NAME, monthOf } from './months';

/** A date found in a text. */
export interface FoundDate {
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:MM:SS`, where the text shows a time. */
  time?: string;
  /** `+08:00`, where the text names a zone. */
  offset?: string;
  /** The date as written. */
  raw: string;
  index: number;
}

/** What settles a numeric date such as 05-08-2023. */
export interface DateHints {
  /** `dmy` or `mdy` where the language is clear about it. */
  order?: 'dmy' | 'mdy';
  /** Days known from elsewhere (the address): the reading that is among them is right. */
  known?: ReadonlySet<string>;
  /** Accept a two-digit year, `18-03-08`: only behind a label that says that this is a date. */
  isLabelled?: boolean;
}

// Behind a date. Apart from the forms: as a part of each it would be prepared again for every one, which takes a browser milliseconds.
const TIME =
  /(?:[\s,，、T|·(（-]{0,4}(?:at|à|um|às|a las|alle|ore|om|kl\.?|в|o|klo|saat)?[\s:]{0,2}(?<half>上午|下午|晚上|中午|凌晨|早上|午前|午後|오전|오후)?\s?(?<h>[01]?\d|2[0-3])\s?(?:[:：时時点點시]|h(?=\d\d)|\.(?=\d\d\s?Uhr))\s?(?<min>[0-5]\d)(?!\d)(?:\s?[:：分분]\s?(?<s>[0-5]\d)(?:[.,]\d{1,9})?秒?)?分?(?:\s?(?<pm>[ap]\.?\s?m\b\.?))?(?:\s?(?<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}\b|UTC\b|GMT\b|CEST\b|CET\b|EST\b|EDT\b|CST\b|PST\b|PDT\b|JST\b|北京时间))?)?/iuy;
const WEEKDAY = '(?:\\s?[(（]?(?:星期|周|週|曜日)?[一二三四五六日天月火水木金土](?:曜日?)?(?:[)）]|(?=[\\s\\d上下早午晚]|$)))?';
const OPENING = '(?<![\\d.])';

const YEAR_FIRST = new RegExp(
  `${OPENING}(?<y>(?:19|20)\\d\\d)\\s?(?:[-/.‐‑–−／．年년]\\s?|\\s(?=\\d{1,2}\\s?/))(?<m>1[0-2]|0?[1-9])\\s?[-/.‐‑–−／．月월]\\s?(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d{3,}|\\d(?!\\d?[:：时]))\\s?[日号號일.]?${WEEKDAY}`,
  'iu',
);
const COMPACT = new RegExp(
  `${OPENING}(?<y>(?:19|20)\\d\\d)(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\\d|0[1-9])(?:T?(?<h>[01]\\d|2[0-3]):?(?<min>[0-5]\\d)(?::?(?<s>[0-5]\\d))?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)`,
  'u',
);
const ERA = new RegExp(
  `(?<era>中華民國|民國|民国|令和|平成|昭和)\\s?(?<n>元|\\d{1,3})\\s?年\\s?(?<m>1[0-2]|0?[1-9])\\s?月\\s?(?<d>3[01]|[12]\\d|0?[1-9])\\s?日?${WEEKDAY}`,
  'iu',
);
const DAY_MONTH_NAME = new RegExp(
  `${OPENING}\\b(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|º|°|\\.)?[\\s-]{0,2}(?:de |d['’]|of |da )?${MONTH_NAME}\\.?,?(?:\\s?[/／]\\s?\\p{L}+)?[\\s-]{1,2}(?:de |del |of |года? |พ\\.ศ\\.\\s?)?(?<y>(?:19|20|25)\\d\\d)(?!\\d)\\s?(?:г\\.?|року|,)?`,
  'iu',
);
const MONTH_NAME_DAY = new RegExp(
  `(?<![\\p{L}\\p{M}])${MONTH_NAME}\\.?\\s(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,?\\s(?<y>(?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);
const YEAR_MONTH_NAME = new RegExp(
  `${OPENING}(?<y>(?:19|20)\\d\\d)\\.?\\s(?:m\\. |gada )?${MONTH_NAME}\\s(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d)\\.?(?:\\sd\\.)?`,
  'iu',
);
const YEAR_LAST = new RegExp(
  `${OPENING}(?<a>\\d{1,2})\\s?(?<sep>[-/.|])\\s?(?<b>\\d{1,2})\\s?\\k<sep>\\s?(?<y>(?:19|20|25)\\d\\d)(?!\\d)`,
  'iu',
);
const SHORT_YEAR = new RegExp(
  `${OPENING}(?<y>\\d\\d)(?<sep>[-/.年])(?<m>1[0-2]|0?[1-9])[-/.月](?<d>3[01]|[12]\\d|0[1-9])(?![\\d.])日?`,
  'iu',
);
// Taiwan's offices write the year of the republic without its name: 112-05-08, only behind a label.
const REPUBLIC = new RegExp(
  `${OPENING}(?<n>1[0-4]\\d|9\\d)\\s?[-/.年]\\s?(?<m>1[0-2]|0?[1-9])\\s?[-/.月]\\s?(?<d>3[01]|[12]\\d|0?[1-9])(?![\\d.])日?${WEEKDAY}`,
  'iu',
);
const HAN_NUMERALS = /(?<y>[一二][〇○零oO一二三四五六七八九]{3})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日/u;

// Iran and Afghanistan count the years of the sun, from the spring.
const SUN_MONTHS = 'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند';
const SUN_YEAR = new RegExp(
  `${OPENING}(?:(?<d>3[01]|[12]\\d|0?[1-9])\\s(?<name>${SUN_MONTHS})(?:\\sماه)?\\s(?<y>1[34]\\d\\d)|(?<sy>1[34]\\d\\d)/(?<sm>1[0-2]|0?[1-9])/(?<sd>3[01]|[12]\\d|0?[1-9]))(?!\\d)`,
  'u',
);

const ERA_START: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911, 中華民國: 1911 };
const ZONES: Record<string, string> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  CEST: '+02:00',
  CET: '+01:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  北京时间: '+08:00',
};

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a day that exists in the calendar; the web has no articles of before 1990 that do not say so themselves. */
export function toDay(year: number, month: number, day: number): string | undefined {
  if (year < 1980 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

type Groups = Record<string, string | undefined>;

/** Where a date with its time ends, and what the time says. */
function timeBehind(text: string, at: number): { end: number } & Pick<FoundDate, 'time' | 'offset'> {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  return { end: at + (match?.[0].length ?? 0), ...timeOf(match?.groups ?? {}) };
}

function timeOf(groups: Groups): Pick<FoundDate, 'time' | 'offset'> {
  if (groups.h === undefined || groups.min === undefined) return {};
  let hour = Number(groups.h);
  const isAfternoon = /p/i.test(groups.pm ?? '') || /下午|晚上|午後|오후/.test(groups.half ?? '');
  if (isAfternoon && hour < 12) hour += 12;
  else if (hour === 12 && (/a/i.test(groups.pm ?? '') || /凌晨|午前|오전/.test(groups.half ?? ''))) hour = 0;
  const time = `${two(hour)}:${groups.min}:${groups.s ?? '00'}`;
  const offset = offsetOf(groups.zone);
  return offset ? { time, offset } : { time };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const digits = /([+-]\d\d):?(\d\d)/.exec(zone);
  if (digits) return Number(digits[1]) <= 14 && Number(digits[1]) >= -12 ? `${digits[1]}:${digits[2]}` : undefined;
  return ZONES[zone.trim().toUpperCase()] ?? ZONES[zone.trim()];
}

const HAN_DIGITS = '〇一二三四五六七八九';
function hanNumber(text: string): number {
  const digits = text.replace(/[○零oO]/g, '〇');
  if (digits.length === 4) return Number([...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const ten = digits.includes('十') ? (tens ? HAN_DIGITS.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}

/** The day a numeric date with the year last means, if one reading is impossible or the hints settle it. */
function settle(a: number, b: number, year: number, separator: string, hints: DateHints): string | undefined {
  // Thai pages count the years of the Buddha.
  const common = year > 2400 ? year - 543 : year;
  const dayFirst = toDay(common, b, a);
  const monthFirst = year > 2400 ? dayFirst : toDay(common, a, b);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const isDayKnown = hints.known?.has(dayFirst);
  const isMonthKnown = hints.known?.has(monthFirst);
  if (isDayKnown !== isMonthKnown) return isDayKnown ? dayFirst : monthFirst;
  if (separator === '.') return dayFirst; // 8.5.2023 is written where the day comes first
  if (hints.order) return hints.order === 'dmy' ? dayFirst : monthFirst;
  return undefined;
}

type Reader = (groups: Groups, hints: DateHints) => string | undefined;
const named: Reader = ({ y, name, d }) => {
  const month = monthOf(name ?? '');
  const year = Number(y);
  return month === undefined ? undefined : toDay(year > 2400 ? year - 543 : year, month, Number(d));
};
const numeric: Reader = ({ y, m, d }) => toDay(Number(y), Number(m), Number(d));

/** Days from the epoch of the calendar of the sun to its new year, by its cycle of 33 years. */
const sunDays = (year: number) => 365 * year + Math.floor((8 * year + 21) / 33);
const ofTheSun: Reader = ({ d, name, y, sd, sm, sy }) => {
  const year = Number(y ?? sy);
  const month = name ? SUN_MONTHS.split('|').indexOf(name) : Number(sm) - 1;
  const days = sunDays(year) - sunDays(1403) + month * 30 + Math.min(month, 6) + Number(d ?? sd) - 1;
  const date = new Date(Date.UTC(2024, 2, 20) + days * 86_400_000);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

// Each form with the least that it takes: the forms are long, and a browser needs milliseconds to prepare each one that is tried at all.
const LETTER = '(?=[^]*[A-Za-z\u00c0-\u1fff])[^]*?';
const FORMS: [RegExp, Reader, RegExp?][] = [
  [YEAR_FIRST, numeric, /(?:19|20)\d\d\s?[-/.‐‑–−／．年년\s]/],
  [ERA, ({ era, n, m, d }) => toDay((ERA_START[era ?? ''] ?? 0) + (n === '元' ? 1 : Number(n)), Number(m), Number(d)), /[民令平昭]/],
  [
    YEAR_LAST,
    ({ a, b, y, sep }, hints) => settle(Number(a), Number(b), Number(y), sep ?? '', hints),
    /\d\s?[-/.|]\s?\d\d?\s?[-/.|]\s?\d{4}/,
  ],
  [HAN_NUMERALS, ({ y, m, d }) => toDay(hanNumber(y ?? ''), hanNumber(m ?? ''), hanNumber(d ?? ''))],
  [DAY_MONTH_NAME, named, new RegExp(`^${LETTER}\\d\\D+(?:19|20|25)\\d\\d`)],
  [MONTH_NAME_DAY, named, new RegExp(`^${LETTER}\\s\\d\\d?(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d`, 'i')],
  [YEAR_MONTH_NAME, named, new RegExp(`^${LETTER}(?:19|20)\\d\\d\\.?\\s\\D{3,}\\d`)],
  [SUN_YEAR, ofTheSun, /[\u0600-\u06ff]\s1[34]\d\d|1[34]\d\d\/\d/],
];

const LABELLED_FORMS: typeof FORMS = [
  ...FORMS,
  [REPUBLIC, ({ n, m, d }) => toDay(1911 + Number(n), Number(m), Number(d))],
  [SHORT_YEAR, ({ y, m, d }) => toDay(2000 + Number(y), Number(m), Number(d))],
];

/** Cheap test before the forms are tried: a year, or the sign of one. */
const LIKELY = /(?:19|20|25|1[34])\d\d|年/;
/** Cheaper still, before any digit is folded. */
const POSSIBLE = /[\d年٠-٩۰-۹０-９]/;

const FOREIGN_DIGIT = /[٠-٩۰-۹０-９]/;

/** Arabic, Persian and full-width digits as the digits that the patterns know; the length stays, so positions hold. */
function foldDigits(text: string): string {
  if (!FOREIGN_DIGIT.test(text)) return text;
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) =>
    String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : digit < '０' ? 0x6f0 : 0xff10)) % 10),
  );
}

/** As written; the seam between two elements is drawn as a space. */
const rawOf = (text: string, start: number, end: number) => text.slice(start, end).replaceAll('\ue000', ' ').trim();

/** The first date of a text, or nothing; `text` should be short (a line, a meta value). */
export function findDate(text: string, hints: DateHints = {}): FoundDate | undefined {
  if (!POSSIBLE.test(text)) return undefined;
  const folded = foldDigits(text.slice(0, 400)).replace(/[\u00a0\u202f\u3000\ue000]/g, ' ');
  if (!hints.isLabelled && !LIKELY.test(folded)) return undefined;
  let best: FoundDate | undefined;
  for (const [pattern, read, least] of hints.isLabelled ? LABELLED_FORMS : FORMS) {
    const match = !least || least.test(folded) ? pattern.exec(folded) : null;
    if (!match || (best && best.index <= match.index)) continue;
    const day = read(match.groups as Groups, hints);
    if (!day) continue;
    const { end, ...time } = timeBehind(folded, match.index + match[0].length);
    best = { day, ...time, raw: rawOf(text, match.index, end), index: match.index };
    if (match.index === 0) break;
  }
  return best;
}

/** A value that is nothing but a date, as metas and `datetime` have it; compact forms and epoch numbers are read too. */
export function readDateValue(value: string, hints: DateHints = {}): FoundDate | undefined {
  const text = value.trim().slice(0, 100);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(text);
  const compact = /^\d{8}(?:\D|\d{4}|\d{6}|$)/.test(text) ? COMPACT.exec(text) : null;
  if (compact) {
    const day = numeric(compact.groups as Groups, hints);
    return day ? { day, ...timeOf(compact.groups as Groups), raw: text, index: 0 } : undefined;
  }
  const found = findDate(text, hints);
  return found && { ...found, raw: text };
}

/** Seconds or milliseconds since 1970, as an instant in UTC. */
export function fromEpoch(digits: string): FoundDate | undefined {
  const milliseconds = Number(digits.slice(0, 10)) * 1000;
  const iso = new Date(milliseconds).toISOString();
  const day = toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  return day ? { day, time: iso.slice(11, 19), offset: '+00:00', raw: digits, index: 0 } : undefined;
}
