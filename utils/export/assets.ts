import { pathDestination, replaceAddresses } from '../markdown/replace-addresses';
import { addressKey } from '../model/address-key';
import type { ImageRef, StoredImage } from '../model/image';
import { getImages } from '../store';
import { assetPath, keptFileName } from './asset-name';

export interface AssetFile {
  path: string;
  blob: Blob;
  /** What it is called alone, to name it where it cannot be read. */
  name: string;
}

/** An article's text with its files. */
export interface Placed {
  markdown: string;
  /** Those that no article before it brought. */
  files: AssetFile[];
  /** Pictures and attachments that are not kept: their addresses stay. */
  leftCount: number;
  /** Names of kept files that the disk does not give back. */
  unreadable: string[];
}

/** The kept files of one export: each is written once, whichever articles show it. */
export class Assets {
  readonly #paths = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #isReadable = new Map<string, boolean>();

  /**
   * An article's Markdown with the addresses of its kept files made paths, and the files. What is not kept, or cannot be read, keeps its
   * address. `refs` are the article's own; `fileName` is that of its Markdown.
   */
  async place(markdown: string, { refs, fileName }: { refs: ImageRef[]; fileName: string }): Promise<Placed> {
    const kept = await keptFiles(refs);
    for (const { image } of kept.values()) {
      if (!this.#isReadable.has(image.hash)) this.#isReadable.set(image.hash, await canBeRead(image.blob));
    }
    const missing = new Set(refs.map(({ url }) => addressKey(url)).filter((key) => !kept.has(key)));
    const files: AssetFile[] = [];
    const left = new Set<string>();
    const unreadable = new Set<string>();
    if (refs.length === 0) return { markdown, files, leftCount: 0, unreadable: [] };
    let number = 0;
    const linked = replaceAddresses(markdown, (address) => {
      const key = addressKey(address);
      const file = kept.get(key);
      if (missing.has(key)) left.add(key);
      if (!file) return undefined;
      const { ref, image } = file;
      const name = keptFileName(ref, image.type);
      if (!this.#isReadable.get(image.hash)) {
        unreadable.add(name);
        return undefined;
      }
      let path = this.#paths.get(image.hash);
      if (!path) {
        number += 1;
        path = assetPath(fileName, { number, ref, type: image.type, taken: this.#taken });
        this.#paths.set(image.hash, path);
        files.push({ path, blob: image.blob, name });
      }
      return pathDestination(path);
    });
    return { markdown: linked, files, leftCount: left.size, unreadable: [...unreadable] };
  }
}

/** The bytes of a kept file; nothing where the disk has lost it, which is no reason to have no export at all. */
export async function readFile(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}

// Its first and its last byte: a file that is gone or cut short shows at once, and none is read twice.
async function canBeRead(blob: Blob): Promise<boolean> {
  return ((await readFile(blob.slice(0, 1))) && (await readFile(blob.slice(-1)))) !== undefined;
}

/** What is kept of an article's pictures and attachments, by the key of its address. The bytes stay on the disk until they are read. */
async function keptFiles(refs: ImageRef[]): Promise<Map<string, { ref: ImageRef; image: StoredImage }>> {
  const files = new Map<string, { ref: ImageRef; image: StoredImage }>();
  const hashes = new Set(refs.map(({ hash }) => hash).filter(Boolean));
  if (hashes.size === 0) return files;
  const images = await getImages([...hashes]);
  for (const ref of refs) {
    const image = images.get(ref.hash);
    if (image) files.set(addressKey(ref.url), { ref, image });
  }
  return files;
}
