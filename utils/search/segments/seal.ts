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

const SEAL_BYTES = 16;

/** The bytes as they are kept; `after` is the key under which the block before is kept, or START, and `last` its own. */
export function seal(bytes: Uint8Array, after: number, last: number): Uint8Array {
  const sealed = new Uint8Array(SEAL_BYTES + bytes.length);
  const view = new DataView(sealed.buffer);
  writeKey(view, 4, after);
  writeKey(view, 10, last);
  sealed.set(bytes, SEAL_BYTES);
  view.setUint32(0, checksum(sealed));
  return sealed;
}

/** A block as it was before it was sealed. */
export interface Unsealed {
  bytes: Uint8Array;
  /** The key under which it is kept, and that of the block before. */
  last: number;
  after: number;
}

/** @throws DamagedIndexError */
export function unseal(sealed: unknown): Unsealed {
  if (!(sealed instanceof Uint8Array) || sealed.length < SEAL_BYTES) throw new DamagedIndexError('a block is cut short');
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.length);
  if (view.getUint32(0) !== checksum(sealed)) throw new DamagedIndexError('a block is not as it was written');
  return { bytes: sealed.subarray(SEAL_BYTES), after: readKey(view, 4), last: readKey(view, 10) };
}

// 48 bits, counted from START.
function writeKey(view: DataView, at: number, key: number): void {
  view.setUint16(at, Math.floor((key - START) / 2 ** 32));
  view.setUint32(at + 2, (key - START) % 2 ** 32);
}

function readKey(view: DataView, at: number): number {
  return view.getUint16(at) * 2 ** 32 + view.getUint32(at + 2) + START;
}

/** The blocks that hold the keys from `from` to `to`, unsealed. @throws DamagedIndexError when one is missing or not as it was written */
export function unsealRange(blocks: unknown[], from: number, to: number): Uint8Array[] {
  let before: number | undefined;
  const opened = blocks.map((sealed) => {
    const { bytes, after, last } = unseal(sealed);
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
