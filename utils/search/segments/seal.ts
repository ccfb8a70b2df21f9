/**
 * Every block carries a checksum and the key at which the one before it ends: a flipped byte and a block that is gone are both noticed, where
 * otherwise a word would simply not be found.
 */

/** The index says something that cannot be. It is thrown away and made anew. */
export class DamagedIndexError extends Error {
  override name = 'DamagedIndexError';
}

/** The key of a part's last block: behind every key, so that a block is found for any. */
export const END = 2 ** 40;
/** Before every key. */
export const START = -1;

const SEAL_BYTES = 10;

/** The bytes as they are kept; `after` is the key under which the block before is kept, or START. */
export function seal(bytes: Uint8Array, after: number): Uint8Array {
  const sealed = new Uint8Array(SEAL_BYTES + bytes.length);
  const view = new DataView(sealed.buffer);
  const from = after + 1;
  view.setUint16(4, Math.floor(from / 2 ** 32));
  view.setUint32(6, from % 2 ** 32);
  sealed.set(bytes, SEAL_BYTES);
  view.setUint32(0, checksum(sealed));
  return sealed;
}

/** The bytes as they were, and the key of the block before. @throws DamagedIndexError */
export function unseal(sealed: Uint8Array): { bytes: Uint8Array; after: number } {
  if (sealed.length < SEAL_BYTES) throw new DamagedIndexError('a block is cut short');
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.length);
  if (view.getUint32(0) !== checksum(sealed)) throw new DamagedIndexError('a block is not as it was written');
  return { bytes: sealed.subarray(SEAL_BYTES), after: view.getUint16(4) * 2 ** 32 + view.getUint32(6) - 1 };
}

/** The blocks that hold the keys from `from` to `to`, unsealed. @throws DamagedIndexError when one is missing or not as it was written */
export function unsealRange(blocks: { last: number; bytes: Uint8Array }[], from: number, to: number): Uint8Array[] {
  let before: number | undefined;
  const opened = blocks.map(({ last, bytes: sealed }) => {
    const { bytes, after } = unseal(sealed);
    if (before === undefined ? after >= from : after !== before) throw new DamagedIndexError('a block is missing');
    before = last;
    return bytes;
  });
  if (before === undefined || before < to) throw new DamagedIndexError('the last block is missing');
  return opened;
}

// FNV-1a: ten microseconds for a block.
function checksum(sealed: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 4; i < sealed.length; i++) hash = Math.imul(hash ^ (sealed[i] as number), 0x01000193);
  return hash >>> 0;
}
