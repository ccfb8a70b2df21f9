import { useEffect, useRef, useState } from 'preact/hooks';
import { addressKey } from '../../../utils/model/address-key';
import type { ImageRef, StoredImage } from '../../../utils/model/image';
import { type ImageSize, imageSizeOf, SIZE_BYTES } from '../../../utils/model/image-size';
import { getImages, listImageRefs } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';

/** A kept picture or attachment. Its bytes stay on the disk until they are shown. */
export interface KeptFile {
  ref: ImageRef;
  image: StoredImage;
  /** In pixels; absent where the bytes do not tell, and for attachments. */
  size?: ImageSize;
}

/** What is known of an article's pictures and attachments, by the key of their address. */
export interface Pictures {
  articleId: string;
  kept: ReadonlyMap<string, KeptFile>;
  missing: ReadonlyMap<string, ImageRef>;
}

/** The pictures and attachments of an article and its older texts, kept up to date; undefined until the first answer. */
export function usePictures(articleId: string): Pictures | undefined {
  const live = useLiveQuery(async () => ({ articleId, refs: await listImageRefs(articleId) }), [articleId]);
  const [pictures, setPictures] = useState<Pictures>();
  const files = useRef(new Map<string, Omit<KeptFile, 'ref'>>());

  useEffect(() => {
    if (live.state === 'loading') return;
    // The text is worth reading without its pictures.
    if (live.state === 'failed') return setPictures({ articleId, kept: new Map(), missing: new Map() });
    if (live.value.articleId !== articleId) return;
    let isCurrent = true;
    collect(articleId, live.value.refs, files.current).then(
      (found) => isCurrent && setPictures(found),
      () => isCurrent && setPictures({ articleId, kept: new Map(), missing: new Map() }),
    );
    return () => {
      isCurrent = false;
    };
  }, [live, articleId]);

  return pictures?.articleId === articleId ? pictures : undefined;
}

async function collect(articleId: string, refs: ImageRef[], known: Map<string, Omit<KeptFile, 'ref'>>): Promise<Pictures> {
  const wanted = new Set(refs.map(({ hash }) => hash).filter(Boolean));
  for (const hash of known.keys()) if (!wanted.has(hash)) known.delete(hash);
  const fresh = await getImages([...wanted].filter((hash) => !known.has(hash)));
  // A file that the disk has lost must not take the other pictures along.
  await Promise.all(
    [...fresh.values()].map(async (image) => known.set(image.hash, { image, size: await sizeOf(image).catch(() => undefined) })),
  );

  const kept = new Map<string, KeptFile>();
  const missing = new Map<string, ImageRef>();
  for (const ref of refs) {
    const file = known.get(ref.hash);
    if (file) kept.set(addressKey(ref.url), { ref, ...file });
    else missing.set(addressKey(ref.url), ref);
  }
  return { articleId, kept, missing };
}

async function sizeOf({ blob, type }: StoredImage): Promise<ImageSize | undefined> {
  if (!type.startsWith('image/')) return undefined;
  // Most tell it in their first bytes; a photograph may have its preview before it.
  for (const end of [4096, SIZE_BYTES]) {
    const size = imageSizeOf(new Uint8Array(await blob.slice(0, end).arrayBuffer()));
    if (size) return size;
    if (blob.size <= end) break;
  }
  return undefined;
}
