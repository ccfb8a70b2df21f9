import { cleanLine } from '../model/clean';
import { UnionclipError } from '../model/errors';
import { newId } from '../model/id';
import { db } from './database';
import { asOurs } from './our-errors';
import type { SavedSearch } from './types';
import { type Change, write } from './write';

/** The setting's name in the library and in backups. */
export const SAVED_SEARCHES_KEY = 'savedSearches';

const NAME_LENGTH = 100;
const ADDRESS_LENGTH = 20_000;

/** The saved searches in their order. */
export async function listSavedSearches(): Promise<SavedSearch[]> {
  return asOurs(readStored);
}

/** Keeps a search, at the end of the list; with the id of one that is there, renames or changes that one in its place. */
export async function saveSearch({ id = newId(), name, address }: Omit<SavedSearch, 'id'> & { id?: string }): Promise<SavedSearch> {
  const search: SavedSearch = { id, name: cleanLine(name, NAME_LENGTH), address: cleanLine(address, ADDRESS_LENGTH) };
  if (!search.name) throw new UnionclipError('bad-request', 'a search without a name');
  await change((searches) => {
    const isKnown = searches.some((one) => one.id === id);
    return isKnown ? searches.map((one) => (one.id === id ? search : one)) : [...searches, search];
  });
  return search;
}

/** Removes a saved search; returns it with its place, for `restoreSavedSearch`, or nothing when it is gone already. */
export async function removeSavedSearch(id: string): Promise<{ search: SavedSearch; at: number } | undefined> {
  let removed: { search: SavedSearch; at: number } | undefined;
  await change((searches) => {
    const at = searches.findIndex((one) => one.id === id);
    const search = searches[at];
    removed = search && { search, at };
    return searches.filter((one) => one.id !== id);
  });
  return removed;
}

/** Brings a removed search back to its place. */
export async function restoreSavedSearch({ search, at }: { search: SavedSearch; at: number }): Promise<void> {
  await change((searches) =>
    searches.some(({ id }) => id === search.id) ? searches : [...searches.slice(0, at), search, ...searches.slice(at)],
  );
}

/** Puts the saved searches into this order; those that are not named follow as they were. */
export async function orderSavedSearches(ids: string[]): Promise<void> {
  const places = new Map(ids.map((id, i) => [id, i]));
  const placeOf = ({ id }: SavedSearch) => places.get(id) ?? ids.length;
  await change((searches) => [...searches].sort((a, b) => placeOf(a) - placeOf(b)));
}

/** What is stored, or came with a backup, as far as it is searches. */
export function readSearches(stored: unknown): SavedSearch[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one: Partial<SavedSearch> | null) =>
      typeof one?.id === 'string' && typeof one.name === 'string' && typeof one.address === 'string' && one.name !== '',
  );
}

async function readStored(): Promise<SavedSearch[]> {
  return readSearches((await db.settings.get(SAVED_SEARCHES_KEY))?.value);
}

async function change(edit: (searches: SavedSearch[]) => SavedSearch[]): Promise<void> {
  await write([db.settings], async (change: Change) => {
    const before = await readStored();
    const after = edit(before);
    change.isFollowUp = true;
    if (JSON.stringify(before) === JSON.stringify(after)) change.isEmpty = true;
    else await db.settings.put({ key: SAVED_SEARCHES_KEY, value: after });
  });
}
