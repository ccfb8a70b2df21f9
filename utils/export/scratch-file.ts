import { UnionclipError } from '../model/errors';

/** Begins the name of every folder of ours in the browser's private file system; the time of its making follows. */
const PREFIX = 'unionclip-zip-';

/**
 * How long a file stays. The browser still reads it after a download was handed over, for as long as a slow disk or stick takes, and never
 * says when it is done: so nothing removes it at once, but the next file, the next opening of the library, or the page itself after this time.
 */
const KEEP_MS = 60 * 60 * 1000;

/** A file on the disk that the page fills and then hands out. A zip of a gigabyte fits there; Chromium refuses more than some 500 MB of blobs. */
export class ScratchFile {
  readonly #name: string;
  readonly #handle: FileSystemFileHandle;
  readonly #writable: FileSystemWritableFileStream;

  private constructor(name: string, handle: FileSystemFileHandle, writable: FileSystemWritableFileStream) {
    this.#name = name;
    this.#handle = handle;
    this.#writable = writable;
  }

  /** An empty file; undefined where the browser gives none, as in private windows. */
  static async open(): Promise<ScratchFile | undefined> {
    await removeLeftovers();
    const name = `${PREFIX}${Date.now()}-${crypto.randomUUID()}`;
    try {
      const root = await navigator.storage.getDirectory();
      // A folder of its own: what a browser keeps beside the file while it is written goes with it.
      const folder = await root.getDirectoryHandle(name, { create: true });
      const handle = await folder.getFileHandle('file', { create: true });
      return new ScratchFile(name, handle, await handle.createWritable());
    } catch {
      await remove(name);
      return undefined;
    }
  }

  /** @throws UnionclipError `storage-full` */
  async write(data: Uint8Array<ArrayBuffer> | Blob): Promise<void> {
    await orFull(() => this.#writable.write(data));
  }

  /**
   * The file, whole; it can be read until it is removed.
   * @throws UnionclipError `storage-full`
   */
  async finish(type: string): Promise<Blob> {
    const file = await orFull(async () => {
      await this.#writable.close();
      return this.#handle.getFile();
    });
    setTimeout(() => void removeLeftovers(), KEEP_MS + 1000);
    return file.slice(0, file.size, type);
  }

  /** Leaves nothing of it, however far it came. */
  async drop(): Promise<void> {
    await this.#writable.abort().catch(() => {});
    await remove(this.#name);
  }
}

/** Removes files that were handed out long ago, or that a closed page left. Best effort: what cannot be removed now goes the next time. */
export async function removeLeftovers(now = Date.now()): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const old: string[] = [];
    for await (const name of root.keys()) {
      // A clock that was set back must not keep a file for ever.
      if (name.startsWith(PREFIX) && Math.abs(now - Number.parseInt(name.slice(PREFIX.length), 10)) > KEEP_MS) old.push(name);
    }
    for (const name of old) await remove(name);
  } catch {
    // No such file system: nothing was left in it.
  }
}

/** Bytes of all files that were handed out and are still there. */
export async function leftoverBytes(): Promise<number> {
  let bytes = 0;
  try {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) {
      if (!name.startsWith(PREFIX)) continue;
      const file = await (await root.getDirectoryHandle(name)).getFileHandle('file');
      bytes += (await file.getFile()).size;
    }
  } catch {
    // No such file system, or a file went meanwhile: the rest is not worth more.
  }
  return bytes;
}

async function remove(name: string): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  } catch {
    // Never made, or another page is writing it.
  }
}

// A browser names a full disk in several ways, and hardly anything else fails once the file is open.
async function orFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new UnionclipError('storage-full', `a scratch file: ${cause}`, { cause });
  }
}
