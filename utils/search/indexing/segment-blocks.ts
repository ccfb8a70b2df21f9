import { type KeptBlock, readBlocksAfter, type Segment } from '../../store';
import type { Block } from '../segments/block';
import { DOCS_PER_BLOCK, type Doc, readDocs, writeDocs } from '../segments/docs';
import { DOCS } from '../segments/parts';
import { DamagedIndexError, END, START, seal, unseal } from '../segments/seal';

/** Blocks as they are kept: each sealed together with the key of the one before. */
export function toKept(segment: number, part: number, blocks: Block[], after = START): KeptBlock[] {
  let before = after;
  return blocks.map(({ last, bytes }) => {
    const kept = { segment, part, last, bytes: seal(bytes, before, last) };
    before = last;
    return kept;
  });
}

/** The blocks of a segment's list of articles. */
export function docBlocks(segment: number, docs: Doc[]): KeptBlock[] {
  const blocks: Block[] = [];
  for (let start = 0; start < docs.length; start += DOCS_PER_BLOCK) {
    const end = start + DOCS_PER_BLOCK;
    blocks.push({ last: end < docs.length ? end - 1 : END, bytes: writeDocs(docs.slice(start, end)) });
  }
  return toKept(segment, DOCS, blocks);
}

// About a hundred kilobytes a read: blocks of words are larger than those of lists.
const READ = 16;
const READ_DOCS = 64;

/** All blocks of a part behind the key `from`, in order, unsealed. @throws DamagedIndexError */
export async function* eachBlock(segment: number, part: number, from = START): AsyncGenerator<{ last: number; bytes: Uint8Array }> {
  let before = from;
  let isFirst = true;
  while (before < END) {
    const blocks = await readBlocksAfter(segment, part, before, part === DOCS ? READ_DOCS : READ);
    if (blocks.length === 0) throw new DamagedIndexError('the last block is missing');
    for (const sealed of blocks) {
      const { bytes, after, last } = unseal(sealed);
      // Reading may begin within a block, but never behind the end of the one before.
      if (isFirst ? after > from : after !== before) throw new DamagedIndexError('a block is missing');
      yield { last, bytes };
      before = last;
      isFirst = false;
    }
  }
}

/** The articles of a segment, by their numbers. */
export async function readAllDocs({ id, size }: Segment): Promise<Doc[]> {
  const docs: Doc[] = [];
  for await (const { bytes } of eachBlock(id, DOCS)) docs.push(...readDocs(bytes));
  if (docs.length !== size) throw new DamagedIndexError('a list of articles is too short');
  return docs;
}

export function bytesOf(blocks: KeptBlock[]): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
