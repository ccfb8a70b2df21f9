/**
 * A publication date as a person types it → `YYYY-MM-DD`, or ISO 8601 with offset where a time is given; undefined if there is no such date.
 * Accepts 2024-03-05, 2024/3/5, 2024.3.5 and 2024年3月5日, each with an optional 14:30 or 14:30:05. `offset` is used where none is typed.
 */
export function readPublishedDate(text: string, { offset = localOffset() } = {}): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDay(date)) return undefined;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zone === 'Z' ? '+00:00' : (zone ?? offset)}`;
}

/** The stored date as it is shown in the form: `2024-03-05` or `2024-03-05 14:30`. */
export function writePublishedDate(value: string | undefined): string {
  return value?.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2') ?? '';
}

/** The offset of a stored time, so that a correction stays in the zone of the page. */
export function offsetOf(value: string | undefined): string | undefined {
  return value && /T.*([+-]\d{2}:\d{2})$/.exec(value)?.[1];
}

function isCalendarDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return date >= '1400' && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function localOffset(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
