import { db } from './database';
import { asOurs } from './our-errors';

// So many keys are read in some milliseconds.
const SLICE = 4000;
const PREFIX = 'source:';

/**
 * The source that each article outside the trash names, by id; articles without one are left out. Read from the index alone, in slices, so
 * that a hundred thousand hold nothing up.
 * @throws the signal's reason when aborted
 */
export async function getSources(signal?: AbortSignal): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  // One name for each source, however many articles have it.
  const names = new Map<string, string>();
  for (let after: unknown[] = [PREFIX]; ; ) {
    signal?.throwIfAborted();
    // The sign after the colon ends the range: every source's name lies before it.
    const range = db.articles.where('keys.facets').between(after, ['source;'], false, false);
    const keys = (await asOurs(() => range.limit(SLICE).keys())) as unknown as [facet: string, time: number, id: string][];
    for (const [facet, , id] of keys) {
      const name = facet.slice(PREFIX.length);
      if (!names.has(name)) names.set(name, name);
      sources.set(id, names.get(name) as string);
    }
    const last = keys.at(-1);
    if (!last || keys.length < SLICE) return sources;
    after = last;
  }
}
