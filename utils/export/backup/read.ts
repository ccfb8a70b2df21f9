import { sourceOf, type WorkOptions } from '../../store';
import { type Backup, type Counts, TABLES } from './format';
import { readJsonBackup } from './read-json';
import { readZipBackup } from './read-zip';
import { isZip } from './zip-entries';

/**
 * Reads and checks a backup file: that it is ours, that nothing in it changed since it was written, and every row of it. Nothing is written.
 * @throws UnionclipError `backup-not-ours`, `backup-damaged`, `backup-too-new`; the signal's reason when aborted
 */
export async function readBackup(file: Blob, options: WorkOptions = {}): Promise<Backup> {
  if (await isZip(file)) return readZipBackup(file, options);
  const { dump, ...facts } = await readJsonBackup(file);
  const counts = Object.fromEntries(TABLES.map((table) => [table, dump[table].length])) as Counts;
  return { ...facts, counts, source: sourceOf(dump) };
}
