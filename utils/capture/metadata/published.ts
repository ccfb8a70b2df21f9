/**
 * When the article was published. A date that the page labels and shows near its heading is what readers cite and comes first; then what
 * the page declares to machines; then a date that stands alone near the heading; the address only confirms or, failing all, gives the day.
 */
import type { DateHints, FoundDate } from './dates';
import { findDate } from './dates';

/**
 * labelled: the page says in words that it was published then. declared: metas and JSON-LD. shown: a bare date near the heading. created: a
 * meta that says only "date". dateline: before the first words. updated, address: what is left.
 */
export type DateRank = 'labelled' | 'declared' | 'shown' | 'created' | 'dateline' | 'updated' | 'address';

export interface DateCandidate {
  found: FoundDate;
  rank: DateRank;
  origin: 'meta' | 'json-ld' | 'page text' | 'url';
}

/** Days that the address names: /2023/05/08/, /202305/t20230508_44.html, /2023-05/08/. */
export function daysInAddress(url: string): string[] {
  const days = new Set<string>();
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/#.*/s, '');
  const form = /(?<![\d])((?:19|20)\d\d)[-/_.]?(0[1-9]|1[0-2]|[1-9](?=[-/_]))[-/_.]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?!\d{1,5}(?!\d))/g;
  for (const [, year, month, day] of path.slice(0, 2000).matchAll(form)) {
    const found = findDate(`${year}-${month}-${day}`);
    if (found) days.add(found.day);
  }
  for (const [date] of path.matchAll(/(?<!\d)\d{1,2}-\d{1,2}-20\d\d(?!\d)/g)) {
    const found = findDate(date);
    if (found) days.add(found.day);
  }
  return [...days];
}

/** What settles 05-08-2023 on this page. */
export function hintsFor(lang: string | undefined, known: Iterable<string>): DateHints {
  const order =
    lang === 'en-US'
      ? 'mdy'
      : /^(?:en-(?:GB|AU|NZ|IE|IN|ZA)|fr|de|es|it|pt|nl|ru|pl|uk|cs|da|nb|no|fi|el|ro|hr|sr|bg|id|vi|th|ar|he|tr|lv|lt)/.test(lang ?? '')
        ? 'dmy'
        : undefined;
  return { known: new Set(known), ...(order ? { order } : {}) };
}

const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Whether two days can be the same instant in two zones. */
const isClose = (a: string, b: string) => a === b || dayBefore(a, 1) === b || dayBefore(b, 1) === a;

/** A date with its zone, as it is stored. The page's time is kept only with a zone: one is never made up. */
export function formatDate({ day, time, offset }: FoundDate, zone: string | undefined): string {
  const known = offset ?? zone;
  if (!time || !known) return day;
  return `${day}T${time}${known}`;
}

/** An instant in UTC told in the zone of the page. */
export function inZone(found: FoundDate, zone: string | undefined): FoundDate {
  if (!found.time || found.offset !== '+00:00' || !zone) return found;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const iso = new Date(Date.parse(`${found.day}T${found.time}Z`) + (zone.startsWith('-') ? -1 : 1) * minutes * 60_000).toISOString();
  return { ...found, day: iso.slice(0, 10), time: iso.slice(11, 19), offset: zone };
}

const ORDER: DateRank[] = ['labelled', 'declared', 'shown', 'created', 'dateline', 'updated', 'address'];

/** The best of the candidates, with a time and zone from another one that tells the same day. `now` refuses dates that are still to come. */
export function choosePublished(
  candidates: DateCandidate[],
  { zone, now }: { zone: string | undefined; now: Date },
): { candidate: DateCandidate; isSure: boolean } | undefined {
  const latest = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const possible = candidates
    .map((candidate) => ({ ...candidate, found: inZone(candidate.found, zone) }))
    .filter(({ found }) => found.day <= latest)
    .sort((a, b) => ORDER.indexOf(a.rank) - ORDER.indexOf(b.rank));
  const best = possible[0];
  if (!best) return undefined;
  const others = possible.filter((candidate) => candidate !== best && candidate.rank !== 'updated');
  const agreeing = others.filter(({ found }) => isClose(found.day, best.found.day));
  // Midnight in a declared value is a CMS that keeps days only.
  const isMidnight = best.origin !== 'page text' && best.found.time === '00:00:00';
  let found = best.found;
  if (isMidnight) {
    const { time: _time, offset: _offset, ...day } = found;
    found = day;
  }
  const timed = agreeing.find(
    (candidate) =>
      candidate.found.day === found.day && candidate.found.time && candidate.found.time !== '00:00:00' && candidate.found.offset,
  );
  if ((!found.time || !(found.offset ?? zone)) && timed)
    found = { ...found, time: timed.found.time as string, offset: timed.found.offset as string };
  const isSure = best.rank === 'labelled' || agreeing.length > 0 || (best.rank === 'declared' && others.length === 0);
  return { candidate: { ...best, found }, isSure };
}
