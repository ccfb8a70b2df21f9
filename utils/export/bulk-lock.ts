import { UnionclipError } from '../model/errors';

const LOCK = 'unionclip-bulk';

/**
 * Runs work on the whole library alone: two restores at once, or a backup during a restore, would each see half of the other.
 * @throws UnionclipError `library-locked` when another page is at such work
 */
export async function withBulkLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new UnionclipError('library-locked');
    return work();
  });
}
