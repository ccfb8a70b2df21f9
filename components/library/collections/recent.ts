/** The collections that were added to last: whoever files articles mostly files them where the last ones went. */
const KEY = 'library.recentCollections';
const MOST = 8;

/** Their ids, the last one first. */
export function recentCollections(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function noteRecent(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...ids, ...recentCollections()])].slice(0, MOST)));
  } catch {
    // Only the order of a list is lost.
  }
}
