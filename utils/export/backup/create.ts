import { SCHEMA_VERSION, sha256, snapshotLibrary, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import { stampedName } from '../file-name';
import { type BackupHeader, FORMAT, FORMAT_VERSION, TABLES, toFileRow } from './format';

// The page draws its progress and hears an abort between two slices.
const SLICE = 200;

export interface CreatedBackup {
  blob: Blob;
  fileName: string;
  /** For `recordBackup`, once the file was handed over. */
  createdAt: string;
  changes: number;
}

/** The whole library as one JSON file with its own hash, as it was at one moment. */
export async function createBackup({ signal, onProgress, now = new Date() }: WorkOptions & { now?: Date } = {}): Promise<CreatedBackup> {
  return withBulkLock(async () => {
    const { dump, libraryId, changes } = await snapshotLibrary();
    const total = TABLES.reduce((sum, table) => sum + dump[table].length, 0);
    let done = 0;
    const data: string[] = ['{'];
    for (const table of TABLES) {
      data.push(`${data.length > 1 ? ',' : ''}"${table}":[`);
      for (const [i, row] of dump[table].entries()) {
        data.push(i > 0 ? ',' : '', await toFileRow(table, row));
        done += 1;
        if (done % SLICE > 0) continue;
        onProgress?.(done, total);
        await nextTask();
        signal?.throwIfAborted();
      }
      data.push(']');
    }
    data.push('}');
    onProgress?.(total, total);
    const createdAt = now.toISOString();
    const header: BackupHeader = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      schemaVersion: SCHEMA_VERSION,
      libraryId,
      createdAt,
      counts: Object.fromEntries(TABLES.map((table) => [table, dump[table].length])) as BackupHeader['counts'],
      sha256: await sha256(data),
    };
    signal?.throwIfAborted();
    const blob = new Blob([JSON.stringify(header).slice(0, -1), ',"data":', ...data, '}\n'], { type: 'application/json' });
    return { blob, fileName: stampedName(FORMAT, 'json', now), createdAt, changes };
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
