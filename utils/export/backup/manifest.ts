import type { Counts, FORMAT } from './format';

/*
 * A backup is a zip of open formats:
 *   data/<table>-0001.jsonl …   one canonical JSON row a line, in parts that are hashed and read one by one
 *   images/<sha256>.<ext>       the kept files as they are
 *   manifest.json               what all this is, with the size and SHA-256 of every other file; last, since only then all of it is known
 * The texts are not there once more as Markdown files: it would double the file, and “Export” writes them.
 */
export const FORMAT_VERSION = 2;
export const MANIFEST = 'manifest.json';

/** The names that a backup has inside. */
export const DATA_NAME = /^data\/([a-z]+)-\d{4,}\.jsonl$/i;
export const IMAGE_NAME = /^images\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/;

export interface ManifestEntry {
  name: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}

export interface Manifest {
  format: typeof FORMAT;
  formatVersion: number;
  schemaVersion: number;
  libraryId: string;
  /** ISO 8601. */
  createdAt: string;
  counts: Counts;
  /** Every other file, in the order of the zip: one more or one fewer is damage. */
  entries: ManifestEntry[];
}

const MB = 1024 * 1024;

/** What a file may unpack to: far more than we write, far less than a bomb needs. */
export const LIMITS = {
  entries: 1_000_000,
  /** Chromium stores no row of more than 128 MB, and a part ends after the row that fills it. */
  text: 256 * MB,
  /** The largest limit for one file that can be chosen is 100 MB. */
  image: 1024 * MB,
  /** All together, by the size of the zip: we do not compress; people's tools do, texts to a tenth. */
  total: (zipSize: number) => 32 * MB + 30 * zipSize,
} as const;

/** The media type as the ending of a file name, so that pictures of an unpacked backup open with a click; a program gets none that runs. */
export function endingOf(type: string): string {
  const ending = /^image\/(jpeg|png|gif|webp|avif|bmp)$/.exec(type)?.[1];
  if (ending) return ending === 'jpeg' ? 'jpg' : ending;
  return type === 'application/pdf' ? 'pdf' : 'bin';
}
