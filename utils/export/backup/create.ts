import type { ImageRef, StoredImage } from '../../model/image';
import { getImages, readSnapshot, SCHEMA_VERSION, sha256Bytes, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import { stampedName } from '../file-name';
import { type ZipFile, zipOf } from '../zip';
import { type Counts, FORMAT, type ImageRow, TABLES } from './format';
import { endingOf, FORMAT_VERSION, MANIFEST, type Manifest, type ManifestEntry } from './manifest';
import { Parts } from './parts';

export interface CreatedBackup {
  blob: Blob;
  fileName: string;
  /** For `recordBackup`, once the file was handed over. */
  createdAt: string;
  changes: number;
  /** Whether nothing was left out on purpose. */
  isComplete: boolean;
}

export interface BackupOptions extends WorkOptions {
  /** Without them a restore lists all pictures and attachments as missing. */
  withPictures?: boolean;
  now?: Date;
}

/**
 * The whole library as one zip that proves itself (see `Manifest`), as it was at one moment. Rows are read in one transaction; files
 * after it, one by one, since what has a hash for a name does not change.
 * @throws UnionclipError `library-locked`, `storage-full`; the signal's reason when aborted
 */
export async function createBackup(options: BackupOptions = {}): Promise<CreatedBackup> {
  const { withPictures = true, signal, now = new Date() } = options;
  return withBulkLock(async () => {
    const progress = new Progress(options);
    const rows = new Rows(withPictures);
    const { libraryId, changes } = await readSnapshot(({ table, rows: batch, total }) => {
      rows.add(table, batch);
      progress.add(table === 'images' && withPictures ? 0 : batch.length, total);
    }, signal);
    const createdAt = now.toISOString();
    const blob = await zipOf(filesOf(rows, { libraryId, createdAt, lastModified: now, progress }));
    return { blob, fileName: stampedName(FORMAT, 'zip', now), createdAt, changes, isComplete: !rows.leavesOut };
  });
}

/** The snapshot: everything but files as parts, and what files there are. */
class Rows {
  readonly parts = Object.fromEntries(TABLES.map((table) => [table, new Parts(table)])) as Record<keyof Counts, Parts>;
  readonly images: ImageRow[] = [];
  readonly imageRefs: ImageRef[] = [];
  /** Whether there were pictures or attachments and they were not wanted. */
  leavesOut = false;
  readonly #withPictures: boolean;

  constructor(withPictures: boolean) {
    this.#withPictures = withPictures;
  }

  add(table: keyof Counts, rows: object[]): void {
    if (table === 'images') {
      this.leavesOut ||= !this.#withPictures && rows.length > 0;
      if (!this.#withPictures) return;
      for (const { hash, size, type } of rows as StoredImage[]) this.images.push({ hash, size, type });
    } else if (table === 'imageRefs') this.imageRefs.push(...(rows as ImageRef[]));
    else this.parts[table].add(rows);
  }
}

interface ZipFacts {
  libraryId: string;
  createdAt: string;
  lastModified: Date;
  progress: Progress;
}

async function* filesOf(rows: Rows, { libraryId, createdAt, lastModified, progress }: ZipFacts): AsyncGenerator<ZipFile> {
  const entries: ManifestEntry[] = [];
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>, sha256: string): ZipFile => {
    entries.push({ name, size: bytes.length, sha256 });
    return { name, input: bytes, lastModified };
  };
  async function* filesOfTable(table: keyof Counts) {
    for (const { name, blob } of rows.parts[table].end()) {
      progress.throwIfAborted();
      const bytes = await bytesOf(blob);
      yield file(name, bytes, await sha256Bytes(bytes));
    }
  }

  for (const table of TABLES) {
    if (table !== 'images' && table !== 'imageRefs') yield* filesOfTable(table);
  }
  const kept = new Set<string>();
  for (const image of rows.images) {
    progress.throwIfAborted();
    const bytes = await readWhole(image.hash);
    progress.add(1);
    if (!bytes) continue;
    kept.add(image.hash);
    rows.parts.images.add([{ ...image, size: bytes.length }]);
    yield file(`images/${image.hash}.${endingOf(image.type)}`, bytes, image.hash);
  }
  yield* filesOfTable('images');
  rows.parts.imageRefs.add(rows.imageRefs.map((ref) => (kept.has(ref.hash) ? ref : asMissing(ref))));
  yield* filesOfTable('imageRefs');

  const manifest: Manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    schemaVersion: SCHEMA_VERSION,
    libraryId,
    createdAt,
    counts: Object.fromEntries(TABLES.map((table) => [table, rows.parts[table].count])) as Counts,
    entries,
  };
  yield { name: MANIFEST, input: JSON.stringify(manifest, null, 1), lastModified };
}

// A file that went meanwhile, or whose bytes are not what its hash says, is missing in the backup as it is in the library.
async function readWhole(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const image = (await getImages([hash])).get(hash);
  if (!image) return undefined;
  try {
    const bytes = await bytesOf(image.blob);
    return (await sha256Bytes(bytes)) === hash ? bytes : undefined;
  } catch (error) {
    // A scanner, or a fault of the disk, took the file that the browser kept it in: no reason to have no backup at all.
    if (error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name)) return undefined;
    throw error;
  }
}

function asMissing({ size: _, ...ref }: ImageRef): ImageRef {
  return { ...ref, hash: '' };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** How far it is. Every file is read from the disk, and meanwhile the page draws and hears an abort. */
class Progress {
  readonly #options: WorkOptions;
  #done = 0;
  #total = 0;

  constructor(options: WorkOptions) {
    this.#options = options;
  }

  add(done: number, total = this.#total): void {
    this.#done += done;
    this.#total = total;
    this.#options.onProgress?.(this.#done, total);
  }

  throwIfAborted(): void {
    this.#options.signal?.throwIfAborted();
  }
}
