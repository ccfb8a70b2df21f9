import { changeIndex, listBySeq, type Merging, type SearchState, type Segment } from '../../store';
import type { Pace } from '../pace';
import { type Block, BlockWriter } from '../segments/block';
import { sortOrdinals } from '../segments/builder';
import type { Doc } from '../segments/docs';
import { AMENDED, WORDS } from '../segments/parts';
import { DamagedIndexError, END } from '../segments/seal';
import { byTime, describe } from './add-texts';
import { readRestated } from './amend';
import { bytesOf, docBlocks, readAllDocs, toKept } from './segment-blocks';
import { type MergeSource, SourceCursor } from './source-cursor';

/**
 * Merging: some segments become one, without articles that are gone and texts that were replaced. It goes in stripes, each one transaction that
 * also says how far it is: whoever is ended in the middle is followed by another who goes on from there. Searches read the old segments until
 * the last stripe, which puts the new one in their place.
 */

interface StripeOptions {
  /** Bytes that are written at once. */
  stripe: number;
  pace: Pace;
}

/** Begins to merge these segments: decides which articles stay, and under which numbers. */
export async function beginMerge(state: SearchState, sources: Segment[], pace: Pace): Promise<boolean> {
  const docs: Doc[] = [];
  for (const source of sources) {
    const live = new Set(await listBySeq(source.minSeq, source.maxSeq));
    for (const doc of await readAllDocs(source)) if (live.has(doc.id)) docs.push(doc);
    await pace();
  }
  if (docs.length === 0) return changeIndex(withoutSources(state, sources, []));
  docs.sort(byTime);
  const seqs = { minSeq: Math.min(...sources.map(({ minSeq }) => minSeq)), maxSeq: Math.max(...sources.map(({ maxSeq }) => maxSeq)) };
  const blocks = docBlocks(state.nextId, docs);
  const segment = { ...describe(state.nextId, docs), ...seqs, bytes: bytesOf(blocks) };
  const merging: Merging = { segment, sources: sources.map(({ id }) => id), from: 0 };
  return changeIndex({ before: state, after: { ...state, nextId: state.nextId + 1, merging }, blocks });
}

function withoutSources(before: SearchState, sources: Segment[], replaced: Segment[]) {
  const ids = new Set(sources.map(({ id }) => id));
  const { merging: _done, ...after } = before;
  const at = before.segments.findIndex(({ id }) => ids.has(id));
  const segments = before.segments.filter(({ id }) => !ids.has(id));
  segments.splice(at, 0, ...replaced);
  return { before, after: { ...after, segments }, drop: [...ids].map((segment) => ({ segment })) };
}

/** The lists of a merge's articles, which all its stripes need; made anew where another context began. */
let prepared: { target: number; changes: number; sources: MergeSource[] } | undefined;

/** Merges the next stripe. Whether it was stored. */
export async function mergeStripe(state: SearchState, merging: Merging, options: StripeOptions): Promise<boolean> {
  const { segment, from } = merging;
  const segments = state.segments.filter(({ id }) => merging.sources.includes(id));
  if (segments.length !== merging.sources.length) throw new DamagedIndexError('a segment is missing');
  if (prepared?.target !== segment.id || prepared.changes !== state.changes) {
    prepared = { target: segment.id, changes: state.changes, sources: await prepare(segments, segment) };
  }
  const { sources } = prepared;
  const { blocks, reached } = await mergeFrom(sources, from, segment.size, options);
  const kept = toKept(segment.id, WORDS, blocks, from - 1);
  const grown = { ...segment, bytes: segment.bytes + bytesOf(kept) };
  const change =
    reached === END
      ? { ...withoutSources(state, segments, [grown]), blocks: kept }
      : { before: state, after: { ...state, merging: { ...merging, segment: grown, from: reached + 1 } }, blocks: kept };
  const isStored = await changeIndex(change);
  prepared = isStored && reached !== END ? { target: segment.id, changes: state.changes + 1, sources } : undefined;
  return isStored;
}

/** The parts to be merged, with the new numbers of their articles; newest first, so that most lists are in order when put end to end. */
async function prepare(segments: Segment[], target: Segment): Promise<MergeSource[]> {
  const places = new Map<string, { seq: number; place: number }>();
  for (const [place, { id, seq }] of (await readAllDocs(target)).entries()) places.set(id, { seq, place });
  const sources: MergeSource[] = [];
  for (const segment of [...segments].sort((a, b) => b.newest - a.newest)) {
    const { id, size, amended } = segment;
    const own = Int32Array.from(await readAllDocs(segment), (doc) => {
      const found = places.get(doc.id);
      return found?.seq === doc.seq ? found.place : -1;
    });
    const restated = amended > 0 ? await readRestated(segment) : undefined;
    sources.push({ segment: id, part: WORDS, size, places: own, ...(restated && { skipped: restated }) });
    if (restated) sources.push({ segment: id, part: AMENDED, size, places: own });
  }
  return sources;
}

async function mergeFrom(
  sources: MergeSource[],
  from: number,
  size: number,
  { stripe, pace }: StripeOptions,
): Promise<{ blocks: Block[]; reached: number }> {
  const cursors = await Promise.all(sources.map((source) => SourceCursor.open(source, from)));
  const blocks: Block[] = [];
  let bytes = 0;
  const writer = new BlockWriter(size, (block) => {
    blocks.push(block);
    bytes += block.bytes.length;
  });
  const ordinals = new Uint32Array(size + 1);
  let reached = from;
  while (bytes < stripe) {
    let key = END;
    for (const cursor of cursors) if (cursor.key < key) key = cursor.key;
    if (key === END) {
      writer.flush(true);
      return { blocks, reached: END };
    }
    let count = 0;
    for (const cursor of cursors) {
      if (cursor.key !== key) continue;
      count = cursor.take(ordinals, count);
      const loading = cursor.next(pace);
      if (loading) await loading;
    }
    sortOrdinals(ordinals, count);
    writer.add(key, ordinals, count);
    reached = key;
  }
  writer.flush();
  return { blocks, reached };
}
