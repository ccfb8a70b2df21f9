/** SHA-256 of the text, or of its pieces, as UTF-8, hex. Never called inside a transaction: waiting for it would end the transaction. */
export async function sha256(text: string | string[]): Promise<string> {
  // Pieces may be more than one string can hold.
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : await new Blob(text).arrayBuffer();
  return sha256Bytes(bytes);
}

/** SHA-256 of bytes, hex. */
export async function sha256Bytes(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of a text without a character: a link, or an article whose text was lost. */
export const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
