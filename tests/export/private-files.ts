import { vi } from 'vitest';

type Node = Map<string, Node> | { bytes: Uint8Array<ArrayBuffer> };

interface Room {
  /** Bytes that fit; a write beyond them fails as on a full disk. */
  room?: number;
  /** How a browser names that. */
  failure?: string;
  /** As in a private window. */
  isRefused?: boolean;
}

/** The browser's private file system in memory, as far as it is used: a file is what was written once its writing was closed. */
export function stubPrivateFiles({ isRefused = false, ...room }: Room = {}) {
  const root = new Map<string, Node>();
  const getDirectory = async () => {
    if (isRefused) throw new DOMException('', 'SecurityError');
    return directory(root, room);
  };
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return {
    names: () => [...root.keys()],
    add: (name: string) => void root.set(name, new Map()),
  };
}

function directory(entries: Map<string, Node>, room: Room) {
  return {
    keys: async function* () {
      yield* [...entries.keys()];
    },
    getDirectoryHandle: async (name: string) => {
      const former = entries.get(name);
      const made = former instanceof Map ? former : new Map<string, Node>();
      entries.set(name, made);
      return directory(made, room);
    },
    getFileHandle: async (name: string) => {
      const former = entries.get(name);
      const file = former && !(former instanceof Map) ? former : { bytes: new Uint8Array() };
      entries.set(name, file);
      return {
        createWritable: async () => writable(file, room),
        getFile: async () => new File([file.bytes], name),
      };
    },
    removeEntry: async (name: string) => {
      if (!entries.delete(name)) throw new DOMException('', 'NotFoundError');
    },
  };
}

function writable(file: { bytes: Uint8Array<ArrayBuffer> }, { room = Number.POSITIVE_INFINITY, failure = 'QuotaExceededError' }: Room) {
  const parts: BlobPart[] = [];
  let size = 0;
  return {
    write: async (data: Uint8Array<ArrayBuffer> | Blob) => {
      size += data instanceof Blob ? data.size : data.byteLength;
      if (size > room) throw new DOMException('', failure);
      parts.push(data);
    },
    close: async () => {
      file.bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    },
    abort: async () => {},
  };
}
