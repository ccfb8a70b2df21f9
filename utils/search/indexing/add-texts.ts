import { changeIndex, readUnindexed, type SearchDoc, type SearchState, type Segment } from '../../store';
import type { Pace } from '../pace';
import { SegmentBuilder } from '../segments/builder';
import type { Doc } from '../segments/docs';
import { WORDS } from '../segments/parts';
import { addRest, addText } from '../segments/words-of';
import { bytesOf, docBlocks, toKept } from './segment-blocks';

/** Newest first; the id decides where two were clipped at the same moment, as in lists. */
export function byTime(a: Doc, b: Doc): number {
  return b.time - a.time || (a.id < b.id ? -1 : 1);
}

function docOf({ article: { id, seq, capturedAt } }: SearchDoc): Doc {
  return { id, seq, time: Date.parse(capturedAt) || 0 };
}

/** Turns the next `limit` texts into a segment. Whether it was stored. */
export async function addTexts(state: SearchState, limit: number, pace: Pace): Promise<boolean> {
  const found = (await readUnindexed(state.upTo, limit)).map((words) => ({ words, doc: docOf(words) }));
  if (found.length === 0) return false;
  found.sort((a, b) => byTime(a.doc, b.doc));
  const builder = new SegmentBuilder();
  for (const [ordinal, { words }] of found.entries()) {
    addText(builder, ordinal, words);
    addRest(builder, ordinal, words);
    await pace();
  }
  const blocks = await builder.finish(found.length, pace);
  const docs = found.map(({ doc }) => doc);
  const kept = [...toKept(state.nextId, WORDS, blocks), ...docBlocks(state.nextId, docs)];
  const segment = { ...describe(state.nextId, docs), bytes: bytesOf(kept) };
  const after = { ...state, upTo: segment.maxSeq, nextId: state.nextId + 1, segments: [...state.segments, segment] };
  return changeIndex({ before: state, after, blocks: kept });
}

/** A segment of these articles, newest first. */
export function describe(id: number, docs: Doc[]): Segment {
  let [minSeq, maxSeq] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { seq } of docs) {
    minSeq = Math.min(minSeq, seq);
    maxSeq = Math.max(maxSeq, seq);
  }
  return { id, minSeq, maxSeq, size: docs.length, amended: 0, newest: docs[0]?.time ?? 0, oldest: docs.at(-1)?.time ?? 0, bytes: 0 };
}
