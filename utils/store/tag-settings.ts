import { db } from './database';
import { readSearches, SAVED_SEARCHES_KEY } from './saved-searches';
import { changeColors, readStoredColors } from './tag-colors';
import { isAtOrBelow } from './tag-names';
import type { SavedSearch, TagChange } from './types';
import { write } from './write';

type Moved = Pick<TagChange, 'colors' | 'searches'>;

/**
 * What the settings say of a tag follows it to its new name: its colour, unless the new name has one, and the saved searches for it. The
 * colour of a tag that goes, goes.
 */
export async function moveTagSettings(from: string, to: string | undefined): Promise<Moved> {
  return write([db.settings], async (change) => {
    change.isFollowUp = true;
    const present = await readStoredColors();
    const moved: Moved = { colors: [], searches: [] };
    for (const [tag, color] of Object.entries(present).filter(([tag]) => isAtOrBelow(tag, from))) {
      moved.colors.push({ tag, before: color });
      const next = to === undefined ? undefined : to + tag.slice(from.length);
      if (next !== undefined && !present[next]) moved.colors.push({ tag: next, after: color });
    }
    for (const { id, address } of to === undefined ? [] : await readStoredSearches()) {
      const after = withTag(address, (tag) => (to !== undefined && isAtOrBelow(tag, from) ? to + tag.slice(from.length) : tag));
      if (after !== address) moved.searches.push({ id, before: address, after });
    }
    change.isEmpty = moved.colors.length + moved.searches.length === 0;
    await changeColors(moved.colors);
    await changeAddresses(new Map(moved.searches.map(({ id, after }) => [id, after])));
    return moved;
  });
}

/** Takes it back, but for what the person changed since. */
export async function undoTagSettings({ colors, searches }: Moved): Promise<void> {
  await write([db.settings], async (change) => {
    change.isFollowUp = true;
    const present = await readStoredColors();
    const untouched = colors.filter(({ tag, after }) => present[tag] === after);
    const addresses = new Map((await readStoredSearches()).map(({ id, address }) => [id, address]));
    const kept = searches.filter(({ id, after }) => addresses.get(id) === after);
    change.isEmpty = untouched.length + kept.length === 0;
    await changeColors(untouched.map(({ tag, before }) => ({ tag, after: before })));
    await changeAddresses(new Map(kept.map(({ id, before }) => [id, before])));
  });
}

// An address is `#/?tag=…&q=…`.
function withTag(address: string, edit: (tag: string) => string): string {
  const at = address.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
  const tag = query.get('tag');
  if (tag === null || edit(tag) === tag) return address;
  query.set('tag', edit(tag));
  return `${address.slice(0, at + 1)}${query}`;
}

async function readStoredSearches(): Promise<SavedSearch[]> {
  return readSearches((await db.settings.get(SAVED_SEARCHES_KEY))?.value);
}

async function changeAddresses(addresses: ReadonlyMap<string, string>): Promise<void> {
  if (addresses.size === 0) return;
  const searches = await readStoredSearches();
  const value = searches.map((search) => ({ ...search, address: addresses.get(search.id) ?? search.address }));
  await db.settings.put({ key: SAVED_SEARCHES_KEY, value });
}
