import { fromBase64 } from '../../model/base64';
import { canonicalJson } from '../../model/canonical-json';
import { UnionclipError } from '../../model/errors';
import type { StoredImage } from '../../model/image';
import { sha256 as hashText, type LibraryDump, SCHEMA_VERSION, sha256Bytes } from '../../store';
import { FORMAT, type ImageTextRow } from './format';
import { asText, completeRef, isRecord } from './rows';
import { IMAGE_TEXT, readRow, SHAPES } from './shapes';

const FORMAT_VERSION = 1;
/** What stands between the header's fields and the data, and behind the data. */
const DATA = ',"data":';
const END = '}\n';

/** A backup of the first format. */
export interface JsonBackup {
  createdAt: string;
  libraryId: string;
  /** Rows that were left out because they make no sense. */
  dropped: number;
  dump: LibraryDump;
}

/**
 * Reads and checks a backup of the first format, one JSON text with the files as base64 and the SHA-256 of its `data`.
 * @throws UnionclipError `backup-not-ours`, `backup-damaged`, `backup-too-new`
 */
export async function readJsonBackup(file: Blob): Promise<JsonBackup> {
  const parsed = await parse(file);
  if (!isRecord(parsed) || parsed.format !== FORMAT) throw new UnionclipError('backup-not-ours');
  const { formatVersion, schemaVersion, createdAt, libraryId, sha256, data } = parsed;
  if (!Number.isSafeInteger(formatVersion) || !Number.isSafeInteger(schemaVersion))
    throw new UnionclipError('backup-damaged', 'no versions');
  if ((formatVersion as number) > FORMAT_VERSION || (schemaVersion as number) > SCHEMA_VERSION) throw new UnionclipError('backup-too-new');
  if (!isRecord(data)) throw new UnionclipError('backup-damaged', 'no data');
  if (sha256 !== (await hashOfBytes(file)) && sha256 !== (await hashOf(data)))
    throw new UnionclipError('backup-damaged', 'the hash does not match');

  const { dump, dropped } = await readTables(data);
  return { createdAt: asText(createdAt), libraryId: asText(libraryId), dropped, dump };
}

async function parse(file: Blob): Promise<unknown> {
  const start = await file.slice(0, 1000).text();
  try {
    return JSON.parse(await file.text());
  } catch (cause) {
    // A file that begins like one of ours was cut short or changed; anything else never was one.
    throw new UnionclipError(start.includes(`"${FORMAT}"`) ? 'backup-damaged' : 'backup-not-ours', 'no JSON', { cause });
  }
}

// A file as we wrote it holds the very text that was hashed: making that anew would need its size in memory twice more.
async function hashOfBytes(file: Blob): Promise<string> {
  const start = await file.slice(0, 2000).text();
  const at = start.indexOf(DATA);
  // The header is ASCII: characters are bytes.
  return at < 0 ? '' : sha256Bytes(await file.slice(at + DATA.length, file.size - END.length).arrayBuffer());
}

async function hashOf(data: Record<string, unknown>): Promise<string> {
  try {
    return await hashText(canonicalJson(data));
  } catch (cause) {
    throw new UnionclipError('backup-damaged', 'nested too deep', { cause });
  }
}

async function readTables(data: Record<string, unknown>): Promise<{ dump: LibraryDump; dropped: number }> {
  let dropped = 0;
  const read = <T>(table: keyof LibraryDump): T[] => {
    const rows = Object.hasOwn(data, table) ? data[table] : [];
    if (!Array.isArray(rows)) throw new UnionclipError('backup-damaged', `${table} is no list`);
    const good = rows.flatMap(
      (row) => readRow(table === 'images' ? IMAGE_TEXT : SHAPES[table], table === 'imageRefs' ? completeRef(row) : row) ?? [],
    );
    dropped += rows.length - good.length;
    return good as T[];
  };
  const bodies = read<LibraryDump['bodies'][number]>('bodies');
  const articles = read<LibraryDump['articles'][number]>('articles');
  const texts = new Set(bodies.map(({ articleId }) => articleId));
  const whole = articles.filter(({ id }) => texts.has(id));
  dropped += articles.length - whole.length;
  const ids = new Set(whole.map(({ id }) => id));
  const owned = <T extends { articleId: string }>(rows: T[]): T[] => {
    const kept = rows.filter(({ articleId }) => ids.has(articleId));
    dropped += rows.length - kept.length;
    return kept;
  };
  const images = read<ImageTextRow>('images');
  const stored: StoredImage[] = [];
  for (const image of images) {
    const whole = await readImage(image);
    if (whole) stored.push(whole);
  }
  dropped += images.length - stored.length;
  const dump: LibraryDump = {
    articles: whole,
    bodies: owned(bodies),
    collections: read('collections'),
    highlights: owned(read('highlights')),
    imageRefs: owned(read('imageRefs')),
    images: stored,
    memberships: owned(read('memberships')),
    settings: read('settings'),
    versions: owned(read('versions')),
  };
  return { dump, dropped };
}

// Files are found by their hash: one that is not what its hash says would stand for another picture.
async function readImage({ data, ...image }: ImageTextRow): Promise<StoredImage | undefined> {
  try {
    const bytes = fromBase64(data);
    if ((await sha256Bytes(bytes)) !== image.hash) return undefined;
    return { ...image, size: bytes.length, blob: new Blob([bytes], { type: image.type }) };
  } catch {
    return undefined;
  }
}
