import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { UnionclipError } from '../../model/errors';
import { DATA_NAME, IMAGE_NAME, LIMITS, MANIFEST } from './manifest';

/** A file of a zip. Its sizes are what the zip says. */
export interface ZipEntry {
  size: number;
  /**
   * Its bytes; those of the manifest with the right checksum.
   * @throws UnionclipError `backup-damaged` when they are not there, not whole, or more than the zip says
   */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Whether the file begins like a zip, or like one of ours that was damaged in its first bytes. */
export async function isZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\x03\x04' || beginsLikeOurs(file);
}

/**
 * The files of a backup by name, without reading them. Also of one that was unpacked and packed again: compressed, in one folder, with what
 * macOS adds to it.
 * @throws UnionclipError `backup-not-ours` when nothing in it has a name of ours; `backup-damaged` when the zip is cut, has a name twice or
 * more in it than a backup can hold
 */
export async function openZip(file: Blob): Promise<Map<string, ZipEntry>> {
  const files = await listFiles(file);
  const folder = files.some(({ filename }) => filename === MANIFEST) ? '' : folderOf(files);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of files) {
    // What lies outside the folder keeps its name, and is found to be too much.
    const name = entry.filename.startsWith(folder) ? entry.filename.slice(folder.length) : entry.filename;
    if (entries.has(name)) throw new UnionclipError('backup-damaged', 'a name twice');
    const size = entry.uncompressedSize;
    total += size;
    if (size > (IMAGE_NAME.test(name) ? LIMITS.image : LIMITS.text)) throw new UnionclipError('backup-damaged', 'a file is too large');
    entries.set(name, { size, read: () => readEntry(entry, name === MANIFEST) });
  }
  const isOurs = [...entries.keys()].some((name) => name === MANIFEST || DATA_NAME.test(name));
  if (!isOurs) throw new UnionclipError('backup-not-ours', 'a zip of something else');
  if (total > LIMITS.total(file.size)) throw new UnionclipError('backup-damaged', 'unpacks to too much');
  return entries;
}

async function listFiles(file: Blob): Promise<FileEntry[]> {
  // Workers would be started from blobs, which our policy forbids. Each piece is a question to the browser: few large ones are quicker.
  configure({ useWebWorkers: false, chunkSize: 1024 * 1024 });
  const zip = new ZipReader(new BlobReader(file), { checkLocalFilename: true });
  const files: FileEntry[] = [];
  try {
    let count = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      count += 1;
      if (count > LIMITS.entries) throw new UnionclipError('backup-damaged', 'too many files');
      if (!entry.directory && !isClutter(entry.filename)) files.push(entry);
    }
  } catch (cause) {
    if (cause instanceof UnionclipError) throw cause;
    // A file that begins like one of ours was cut short or changed; anything else never was one.
    throw new UnionclipError((await beginsLikeOurs(file)) ? 'backup-damaged' : 'backup-not-ours', 'no zip', { cause });
  }
  return files;
}

function folderOf(files: FileEntry[]): string {
  const manifest = files.find(({ filename }) => filename.endsWith(`/${MANIFEST}`) && filename.split('/').length === 2);
  return manifest?.filename.slice(0, -MANIFEST.length) ?? '';
}

function isClutter(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)\.DS_Store$/.test(name);
}

async function beginsLikeOurs(file: Blob): Promise<boolean> {
  const start = await file.slice(0, 1000).text();
  return /data\/[a-z]+-\d{4}\.jsonl|images\/[0-9a-f]{64}\./i.test(start);
}

// Everything but the manifest has its SHA-256 there: summing up its bytes twice would double the time.
async function readEntry(entry: FileEntry, checkCrc32: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      // What it says was checked against the limits: more of it never comes into memory.
      if (length + chunk.length > bytes.length) throw new UnionclipError('backup-damaged', 'more than it says');
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  try {
    await entry.getData(sink, { checkCrc32 });
  } catch (cause) {
    if (cause instanceof UnionclipError) throw cause;
    throw new UnionclipError('backup-damaged', 'a file cannot be read', { cause });
  }
  if (length !== bytes.length) throw new UnionclipError('backup-damaged', 'less than it says');
  return bytes;
}
