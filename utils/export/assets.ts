import { pathDestination, replaceAddresses } from '../markdown/replace-addresses';
import { addressKey } from '../model/address-key';
import type { ImageRef, StoredImage } from '../model/image';
import { getImages } from '../store';
import { assetPath } from './asset-name';

export interface AssetFile {
  path: string;
  blob: Blob;
}

/** The kept files of one export: each is written once, whichever articles show it. */
export class Assets {
  readonly #paths = new Map<string, string>();
  readonly #taken = new Set<string>();

  /**
   * An article's Markdown with the addresses of its kept files made paths, and the files that no article before it brought. What is not
   * kept keeps its address. `refs` are the article's own; `fileName` is that of its Markdown.
   */
  async place(
    markdown: string,
    { refs, fileName }: { refs: ImageRef[]; fileName: string },
  ): Promise<{ markdown: string; files: AssetFile[] }> {
    const kept = await keptFiles(refs);
    const files: AssetFile[] = [];
    if (kept.size === 0) return { markdown, files };
    let number = 0;
    const linked = replaceAddresses(markdown, (address) => {
      const file = kept.get(addressKey(address));
      if (!file) return undefined;
      const { ref, image } = file;
      let path = this.#paths.get(image.hash);
      if (!path) {
        number += 1;
        path = assetPath(fileName, { number, ref, type: image.type, taken: this.#taken });
        this.#paths.set(image.hash, path);
        files.push({ path, blob: image.blob });
      }
      return pathDestination(path);
    });
    return { markdown: linked, files };
  }
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
