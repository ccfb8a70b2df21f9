import type { ListFilter } from '../address';
import { dayOf } from '../list/days';

export type DatePreset = 'week' | 'month' | 'year';

/** The first day of the last 7 days, the last 30 days, or this year. */
export function presetStart(preset: DatePreset, { now = new Date() } = {}): string {
  if (preset === 'year') return `${now.getFullYear()}-01-01`;
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (preset === 'week' ? 6 : 29));
  return dayOf(start.toISOString());
}

/** The filter with a stretch of time; an empty bound is left out, and without bounds the kind of date means nothing. */
export function withDates(
  { from: _from, to: _to, by: _by, ...rest }: ListFilter,
  { from, to, by }: Pick<ListFilter, 'from' | 'to' | 'by'>,
): ListFilter {
  const hasDates = Boolean(from || to);
  return { ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(by && hasDates ? { by } : {}) };
}
