/** An image kept in the store, once per content. */
export interface StoredImage {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  blob: Blob;
  type: string;
  size: number;
}

/** Which image an article shows at an address of its Markdown. */
export interface ImageRef {
  articleId: string;
  url: string;
  hash: string;
}
