import { UnionclipError } from '../../model/errors';
import { type DumpTable, SCHEMA_VERSION, sha256Bytes, type WorkOptions } from '../../store';
import { type Backup, FORMAT, TABLES } from './format';
import { DATA_NAME, FORMAT_VERSION, IMAGE_NAME, MANIFEST, type Manifest, type ManifestEntry } from './manifest';
import { asText, isRecord } from './rows';
import { openZip, type ZipEntry } from './zip-entries';
import { ZipSource } from './zip-source';

/**
 * Reads a backup that is a zip: every byte of it is compared with the manifest, file by file, before anything is used. In memory stay only
 * the small rows, and where in the file the texts and the files are.
 * @throws UnionclipError `backup-not-ours`, `backup-damaged`, `backup-too-new`; the signal's reason when aborted
 */
export async function readZipBackup(file: Blob, { signal, onProgress }: WorkOptions = {}): Promise<Backup> {
  const entries = await openZip(file);
  const { createdAt, libraryId, counts, listed } = await readManifest(entries);
  const source = new ZipSource();
  for (const [i, { name, size, sha256 }] of listed.entries()) {
    signal?.throwIfAborted();
    const entry = entries.get(name);
    if (!entry || entry.size !== size) throw new UnionclipError('backup-damaged', 'a file is missing or has another size');
    const bytes = await entry.read();
    if ((await sha256Bytes(bytes)) !== sha256) throw new UnionclipError('backup-damaged', 'the hash does not match');
    const table = tableOf(name);
    const hash = IMAGE_NAME.exec(name)?.[1];
    if (table) source.addLines(table, bytes);
    else if (hash) source.addFile(hash, sha256, entry);
    else throw new UnionclipError('backup-damaged', 'a name that no backup has');
    onProgress?.(i + 1, listed.length);
  }
  if (TABLES.some((table) => counts[table] !== source.lines[table])) throw new UnionclipError('backup-damaged', 'rows are missing');
  return { createdAt, libraryId, ...source.end() };
}

interface ReadManifest {
  createdAt: string;
  libraryId: string;
  counts: Record<string, unknown>;
  listed: ManifestEntry[];
}

async function readManifest(entries: Map<string, ZipEntry>): Promise<ReadManifest> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw new UnionclipError('backup-damaged', 'no manifest');
  const manifest = parse(await entry.read());
  const hasData = [...entries.keys()].some((name) => DATA_NAME.test(name));
  // Other things have a manifest.json too.
  if (!isRecord(manifest) || manifest.format !== FORMAT) throw new UnionclipError(hasData ? 'backup-damaged' : 'backup-not-ours');
  const { formatVersion, schemaVersion, createdAt, libraryId, counts, entries: listed } = manifest as Record<keyof Manifest, unknown>;
  if (!isVersion(formatVersion) || !isVersion(schemaVersion)) throw new UnionclipError('backup-damaged', 'no versions');
  if (formatVersion > FORMAT_VERSION || schemaVersion > SCHEMA_VERSION) throw new UnionclipError('backup-too-new');
  if (!Array.isArray(listed) || !listed.every(isListed)) throw new UnionclipError('backup-damaged', 'no list of files');
  const names = new Set(listed.map(({ name }) => name));
  if (names.size !== listed.length || names.size !== entries.size - 1 || names.has(MANIFEST))
    throw new UnionclipError('backup-damaged', 'other files than it says');
  return { createdAt: asText(createdAt), libraryId: asText(libraryId), counts: isRecord(counts) ? counts : {}, listed };
}

function tableOf(name: string): DumpTable | undefined {
  const table = DATA_NAME.exec(name)?.[1];
  return TABLES.find((one) => one === table);
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isListed(value: unknown): value is ManifestEntry {
  return isRecord(value) && typeof value.name === 'string' && typeof value.sha256 === 'string' && Number.isSafeInteger(value.size);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UnionclipError('backup-damaged', 'the manifest is no JSON', { cause });
  }
}
