/** A file kept in the store, once per content: a picture of a text, or an attachment. */
export interface StoredImage {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  blob: Blob;
  /** Media type: for pictures what the bytes are, for attachments what the server said. */
  type: string;
  size: number;
}

export type ImageKind = 'image' | 'attachment';

/**
 * Why a file is not kept. `not-allowed`: its host lets only its own pages read it, and the person has not allowed us that host;
 * `too-large`: above the limit for one file; `budget`: above the limit for the article or the library, or the disk is full; `not-found`: the
 * host has it no more; `not-an-image`: something else came in its place, as a login page; `failed`: anything that may pass by itself.
 */
export const IMAGE_PROBLEMS = ['not-allowed', 'too-large', 'budget', 'not-found', 'not-an-image', 'failed'] as const;

export type ImageProblem = (typeof IMAGE_PROBLEMS)[number];

/** A file that one of an article's texts shows or links to, kept or not. Texts are the present one and the older versions. */
export interface ImageRef {
  articleId: string;
  /** The address in the form of `imageUrl` (model/image-addresses.ts): what is read from a text is looked up in that form. */
  url: string;
  kind: ImageKind;
  /** Words of the link to an attachment. */
  name?: string;
  /** The kept file's hash; empty while it is not kept. */
  hash: string;
  /** Bytes of the kept file. */
  size?: number;
  /** Why it is not kept, after it was tried. */
  problem?: ImageProblem;
  /** Host name, without the port: what a permission is asked for. */
  host: string;
}

/** What the browser is asked for, so that the files of this host may be fetched. */
export function hostOrigins(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}
