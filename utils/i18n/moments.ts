import { formatDate, formatDateTime } from './dates';
import { uiLanguage } from './index';

/** A moment of the user's own doing, in the zone of this machine: “today 09:12”, “yesterday 18:40”, or the date. */
export function formatMoment(value: string, { now = new Date() } = {}): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-days, 'day');
    return `${day} ${new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(date)}`;
  }
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(uiLanguage(), { ...(sameYear ? {} : { year: 'numeric' }), month: 'short', day: 'numeric' }).format(date);
}

/** The day of such a moment, as short as it may be. */
export function formatMomentDay(value: string): string {
  return formatDate(onThisMachine(value));
}

/** Such a moment with its full date and time. */
export function formatMomentInFull(value: string): string {
  return formatDateTime(onThisMachine(value));
}

// The store keeps the zone in which it happened: on a journey all clocks of one page must agree.
function onThisMachine(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : date.toISOString();
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
