import { uiLanguage } from '../../../utils/i18n';

/** “Today”, “Yesterday”, else the date with its weekday; the year only when it is another one. */
export function dayHeading(key: string, { now = new Date() } = {}): string {
  const date = new Date(`${key}T00:00:00`);
  if (Number.isNaN(date.getTime())) return key;
  const ago = Math.round((startOfDay(now).getTime() - date.getTime()) / 86_400_000);
  if (ago === 0 || ago === 1) return capitalised(new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-ago, 'day'));
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(uiLanguage(), {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'long',
  }).format(date);
}

/** The day of an ISO time where the reader is: “today” means the reader's today. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso.slice(0, 10);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
