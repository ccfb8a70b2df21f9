import { toBase64 } from '../../model/base64';
import { canonicalJson } from '../../model/canonical-json';
import type { StoredImage } from '../../model/image';
import { type LibraryDump, sha256 } from '../../store';

export const FORMAT = 'unionclip-backup';
export const FORMAT_VERSION = 1;
/** What stands between the header's fields and the data, and behind the data. */
export const DATA = ',"data":';
export const END = '}\n';

/** The tables of a backup, in the order of the file. */
export const TABLES = [
  'articles',
  'bodies',
  'collections',
  'highlights',
  'imageRefs',
  'images',
  'memberships',
  'settings',
  'versions',
] as const satisfies (keyof LibraryDump)[];

/** What stands before the data. */
export interface BackupHeader {
  format: typeof FORMAT;
  formatVersion: number;
  schemaVersion: number;
  libraryId: string;
  /** ISO 8601. */
  createdAt: string;
  counts: Record<keyof LibraryDump, number>;
  /** SHA-256 of the canonical JSON text of `data`, hex. */
  sha256: string;
}

/** An image as text. */
export interface ImageRow extends Omit<StoredImage, 'blob'> {
  /** Base64. */
  data: string;
}

/** A row as it stands in the file. */
export async function toFileRow(table: keyof LibraryDump, row: LibraryDump[keyof LibraryDump][number]): Promise<string> {
  if (table !== 'images') return canonicalJson(row);
  const { blob, ...image } = row as StoredImage;
  return canonicalJson({ ...image, data: toBase64(new Uint8Array(await blob.arrayBuffer())) } satisfies ImageRow);
}

/**
 * The same hash for the same content: what two libraries can be compared by. `seq` is local to each library and left out.
 */
export async function canonicalHash(dump: LibraryDump): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLES) {
    const rows = table === 'articles' ? dump.articles.map(({ seq: _local, ...article }) => article) : dump[table];
    const texts = await Promise.all(rows.map((row) => toFileRow(table, row as LibraryDump[typeof table][number])));
    parts.push(`${table}\n`, ...texts.sort().map((text) => `${text}\n`));
  }
  return sha256(parts);
}
