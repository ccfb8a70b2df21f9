import { type Counter, db } from './database';
import { asOurs } from './our-errors';
import type { Counted } from './types';

/** Tags in use and their parents, most used first; an article counts once for a parent, whatever it has below it. */
export function listTags(): Promise<Counted[]> {
  return listCounted('tag');
}

/** Hosts of the articles, most articles first. */
export function listHosts(): Promise<Counted[]> {
  return listCounted('host');
}

/** The outlets that the articles name, most articles first. */
export function listSources(): Promise<Counted[]> {
  return listCounted('source');
}

/** The authors, most articles first. */
export function listAuthors(): Promise<Counted[]> {
  return listCounted('author');
}

/** The colours in which something is highlighted, with the number of articles. */
export function listColors(): Promise<Counted[]> {
  return listCounted('color');
}

async function listCounted(kind: Counter['kind']): Promise<Counted[]> {
  const counters = await asOurs(() => db.counters.where('[kind+value]').between([kind, ''], [kind, []]).toArray());
  return counters.map(({ value, count }) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
