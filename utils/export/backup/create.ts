import { UnionclipError } from '../../model/errors';
import { type LibraryDump, SCHEMA_VERSION, sha256, snapshotLibrary, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import { stampedName } from '../file-name';
import { type BackupHeader, DATA, END, FORMAT, FORMAT_VERSION, TABLES, toFileRow } from './format';

// The page draws its progress and hears an abort between two slices.
const SLICE = 200;
// A file is read back as one string, which Chromium ends at 512 MB (measured), and a picture grows by a third in it; the rest is for texts.
export const MOST_PICTURE_BYTES = 300 * 1024 * 1024;
const MOST_LENGTH = 500 * 1024 * 1024;

export interface CreatedBackup {
  blob: Blob;
  fileName: string;
  /** For `recordBackup`, once the file was handed over. */
  createdAt: string;
  changes: number;
}

export interface BackupOptions extends WorkOptions {
  /** Without them a restore lists all pictures and attachments as missing. */
  withPictures?: boolean;
  now?: Date;
}

/**
 * The whole library as one JSON file with its own hash, as it was at one moment.
 * @throws UnionclipError `backup-too-large` when the file would be more than a browser can read back; `library-locked`
 */
export async function createBackup({
  withPictures = true,
  signal,
  onProgress,
  now = new Date(),
}: BackupOptions = {}): Promise<CreatedBackup> {
  return withBulkLock(async () => {
    const { dump: whole, libraryId, changes } = await snapshotLibrary();
    const dump = withPictures ? whole : withoutPictures(whole);
    const pictures = dump.images.reduce((sum, { size }) => sum + size, 0);
    if (pictures > MOST_PICTURE_BYTES) throw new UnionclipError('backup-too-large', `${pictures} bytes of pictures`);
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
    if (data.reduce((sum, { length }) => sum + length, 0) > MOST_LENGTH) throw new UnionclipError('backup-too-large', 'the texts');
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
    const blob = new Blob([JSON.stringify(header).slice(0, -1), DATA, ...data, END], { type: 'application/json' });
    return { blob, fileName: stampedName(FORMAT, 'json', now), createdAt, changes };
  });
}

function withoutPictures(dump: LibraryDump): LibraryDump {
  return { ...dump, images: [], imageRefs: dump.imageRefs.map(({ size: _, ...ref }) => ({ ...ref, hash: '' })) };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
