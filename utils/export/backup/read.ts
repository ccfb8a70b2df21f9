import { fromBase64 } from '../../model/base64';
import { canonicalJson } from '../../model/canonical-json';
import { UnionclipError } from '../../model/errors';
import type { StoredImage } from '../../model/image';
import { hostNameOf } from '../../model/image-addresses';
import { sha256 as hashText, type LibraryDump, SCHEMA_VERSION, sha256Bytes } from '../../store';
import { type BackupHeader, DATA, END, FORMAT, FORMAT_VERSION, type ImageRow, TABLES } from './format';
import { readRow, SHAPES } from './shapes';

/** A backup file that was read and found whole. */
export interface Backup {
  /** ISO 8601. */
  createdAt: string;
  libraryId: string;
  counts: BackupHeader['counts'];
  /** Rows that were left out because they make no sense. */
  dropped: number;
  dump: LibraryDump;
}

/**
 * Reads and checks a backup file: that it is ours, that nothing in it changed since it was written, and every row of it.
 * @throws UnionclipError `backup-not-ours`, `backup-damaged`, `backup-too-new`
 */
export async function readBackup(file: Blob): Promise<Backup> {
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
  const counts = Object.fromEntries(TABLES.map((table) => [table, dump[table].length])) as Backup['counts'];
  return { createdAt: asText(createdAt), libraryId: asText(libraryId), counts, dropped, dump };
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
    const good = rows.flatMap((row) => readRow(SHAPES[table], table === 'imageRefs' ? completeRef(row) : row) ?? []);
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
  const images = read<ImageRow>('images');
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
async function readImage({ data, ...image }: ImageRow): Promise<StoredImage | undefined> {
  try {
    const bytes = fromBase64(data);
    if ((await sha256Bytes(bytes)) !== image.hash) return undefined;
    return { ...image, size: bytes.length, blob: new Blob([bytes], { type: image.type }) };
  } catch {
    return undefined;
  }
}

// Backups of the first schema name no kind and no host.
function completeRef(row: unknown): unknown {
  if (!isRecord(row) || typeof row.url !== 'string') return row;
  return { ...row, kind: row.kind ?? 'image', host: row.host ?? hostNameOf(row.url) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
