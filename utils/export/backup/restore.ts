import { mergeSource, type RestoreSummary, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import type { Backup } from './format';

/**
 * Merges a backup into the library. Nothing that is here is replaced: what differs on both sides is kept twice and counted as a conflict.
 * An interrupted restore can simply be run again.
 * @throws UnionclipError `library-locked`, `storage-full`; `backup-damaged` when the file changed since it was read; the signal's reason when
 * aborted
 */
export async function restoreBackup({ source }: Pick<Backup, 'source'>, options: WorkOptions = {}): Promise<RestoreSummary> {
  return withBulkLock(() => mergeSource(source, options));
}
