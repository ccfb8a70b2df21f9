import { uiLanguage } from './index';

/** `2017-11-09` or an ISO time → the date as the user's language writes it, with the year only when it is not the current one. */
export function formatDate(value: string, { now = new Date() } = {}): string {
  const date = toDate(value);
  if (!date) return value;
  const year = isMoment(value) ? date.getFullYear() : date.getUTCFullYear();
  return formatter(value, { ...(year === now.getFullYear() ? {} : { year: 'numeric' }), month: 'short', day: 'numeric' }).format(date);
}

/** The full date, with the time where the value has one: in the zone that the value names, and a moment of our own in the user's. */
export function formatDateTime(value: string, { dateStyle = 'long' }: { dateStyle?: 'long' | 'medium' } = {}): string {
  const date = toDate(value);
  if (!date) return value;
  const hasTime = value.includes('T');
  return formatter(value, { dateStyle, ...(hasTime ? { timeStyle: 'short' } : {}) }).format(date);
}

// What happened here is written with Z; pages' times have their own zone.
const isMoment = (value: string) => value.endsWith('Z');

// Making one takes longer than drawing the row that it is for (measured).
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(value: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zoned = isMoment(value) ? options : { ...options, timeZone: 'UTC' };
  const key = JSON.stringify(zoned);
  const known = made.get(key) ?? new Intl.DateTimeFormat(uiLanguage(), zoned);
  made.set(key, known);
  return known;
}

// The wall-clock time of the page is shown as it stands: a notice of 16:33 in Nanjing stays 16:33 for a reader elsewhere, on a journey too.
function toDate(value: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(value);
  if (!match) return undefined;
  if (isMoment(value)) return Number.isNaN(Date.parse(value)) ? undefined : new Date(value);
  const [, year, month, day, hour = '0', minute = '0'] = match;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)));
}
