import { mergeDump, type RestoreSummary, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import type { Backup } from './read';

/**
 * Merges a backup into the library. Nothing that is here is replaced: what differs on both sides is kept twice and counted as a conflict.
 * An interrupted restore can simply be run again.
 * @throws UnionclipError `library-locked`, `storage-full`; the signal's reason when aborted
 */
export async function restoreBackup({ dump }: Pick<Backup, 'dump'>, options: WorkOptions = {}): Promise<RestoreSummary> {
  return withBulkLock(() => mergeDump(dump, options));
}
