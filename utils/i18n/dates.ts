import { uiLanguage } from './index';

/** `2017-11-09` or an ISO time → the date as the user's language writes it, with the year only when it is not the current one. */
export function formatDate(value: string, { now = new Date() } = {}): string {
  const date = toDate(value);
  if (!date) return value;
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(uiLanguage(), { ...(sameYear ? {} : { year: 'numeric' }), month: 'short', day: 'numeric' }).format(date);
}

/** The full date, with the time where the value has one, in the zone that the value names. */
export function formatDateTime(value: string, { dateStyle = 'long' }: { dateStyle?: 'long' | 'medium' } = {}): string {
  const date = toDate(value);
  if (!date) return value;
  const hasTime = value.includes('T');
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle, ...(hasTime ? { timeStyle: 'short' } : {}) }).format(date);
}

// The wall-clock time of the page is shown as it stands: a notice of 16:33 in Nanjing stays 16:33 for a reader elsewhere.
function toDate(value: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0'] = match;
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}
