import type { Article } from '../../model/article';
import { toBase64 } from '../../model/base64';
import { canonicalJson } from '../../model/canonical-json';
import type { StoredImage } from '../../model/image';
import { type DumpSource, type DumpTable, type LibraryDump, sha256 } from '../../store';

export const FORMAT = 'unionclip-backup';

/** The tables of a backup. */
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
] as const satisfies DumpTable[];

/** Rows of each table. */
export type Counts = Record<DumpTable, number>;

/** A backup file that was read and found whole. */
export interface Backup {
  /** ISO 8601. */
  createdAt: string;
  libraryId: string;
  counts: Counts;
  /** Rows that were left out because they make no sense. */
  dropped: number;
  /** What is in it; texts and files are read from the file once more when they are asked for, and checked once more. */
  source: DumpSource;
}

/** A kept file without its bytes. */
export type ImageRow = Omit<StoredImage, 'blob'>;

/** A kept file as text: so it stood in the first format. */
export interface ImageTextRow extends ImageRow {
  /** Base64. */
  data: string;
}

/**
 * The same hash for the same content: what two libraries can be compared by. `seq` is local to each library and left out, and so are
 * the numbers that follow from the highlights: the first formats did not write them.
 */
export async function canonicalHash(dump: LibraryDump): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLES) {
    const rows = table === 'articles' ? dump.articles.map(withoutLocal) : dump[table];
    const texts = await Promise.all(rows.map((row) => (table === 'images' ? imageText(row as StoredImage) : canonicalJson(row))));
    parts.push(`${table}\n`, ...texts.sort().map((text) => `${text}\n`));
  }
  return sha256(parts);
}

function withoutLocal({ seq: _local, counts: { colors: _colors, notes: _notes, ...counts }, ...article }: Article): object {
  return { ...article, counts };
}

async function imageText({ blob, ...image }: StoredImage): Promise<string> {
  return canonicalJson({ ...image, data: toBase64(new Uint8Array(await blob.arrayBuffer())) } satisfies ImageTextRow);
}
