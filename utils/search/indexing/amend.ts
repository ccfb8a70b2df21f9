import {
  changeIndex,
  type DirtyArticle,
  type KeptBlock,
  listDirty,
  readWordsOf,
  type SearchDoc,
  type SearchState,
  type Segment,
} from '../../store';
import type { Pace } from '../pace';
import { ArticleSet } from '../segments/article-set';
import { readBlock } from '../segments/block';
import { SegmentBuilder } from '../segments/builder';
import { keyField, keyToken } from '../segments/fields';
import { AMENDED, RESTATED } from '../segments/parts';
import { END } from '../segments/seal';
import { addRest } from '../segments/words-of';
import { bytesOf, eachBlock, readAllDocs, toKept } from './segment-blocks';

/** As many as one step can hold: their words are a few hundred characters each. */
const MOST = 1000;

/**
 * Takes the words of changed articles over: titles, tags, notes, highlights. Their texts are not read. What a segment says of these fields
 * is not rewritten; the new words stand beside it, until the segment is merged.
 */
export async function amendWords(state: SearchState, pace: Pace): Promise<boolean> {
  const dirty = await listDirty(MOST);
  if (dirty.length === 0) return false;
  const docs = await readWordsOf(dirty.map(({ articleId }) => articleId));
  const segments: Segment[] = [];
  const blocks: KeptBlock[] = [];
  const drop: { segment: number; part: number }[] = [];
  for (const segment of state.segments) {
    const own = docs.filter(({ article: { seq } }) => seq >= segment.minSeq && seq <= segment.maxSeq);
    if (own.length === 0) {
      segments.push(segment);
      continue;
    }
    const { amended, blocks: made } = await amendSegment(segment, own, pace);
    segments.push({ ...segment, amended, bytes: segment.bytes + bytesOf(made) });
    blocks.push(...made);
    drop.push({ segment: segment.id, part: AMENDED }, { segment: segment.id, part: RESTATED });
  }
  // What is not indexed yet will be with the words of then; what is gone has none.
  const settled: DirtyArticle[] = dirty;
  return changeIndex({ before: state, after: { ...state, segments }, blocks, drop, settled });
}

async function amendSegment(segment: Segment, docs: SearchDoc[], pace: Pace): Promise<{ amended: number; blocks: KeptBlock[] }> {
  const wanted = new Map(docs.map((doc) => [doc.article.id, doc]));
  const renewed = new Map<number, SearchDoc>();
  for (const [ordinal, { id, seq }] of (await readAllDocs(segment)).entries()) {
    const doc = wanted.get(id);
    if (doc?.article.seq === seq) renewed.set(ordinal, doc);
  }
  const builder = new SegmentBuilder();
  const restated = await readRestated(segment);
  if (segment.amended > 0) {
    for await (const { bytes } of eachBlock(segment.id, AMENDED)) {
      readBlock(bytes, segment.size, 0, END, (key, count, read) => {
        for (let i = 0; i < count; i++) {
          const ordinal = read();
          if (!renewed.has(ordinal)) builder.addToken(keyField(key), ordinal, keyToken(key));
        }
      });
      await pace();
    }
  }
  for (const [ordinal, doc] of renewed) {
    addRest(builder, ordinal, doc);
    restated.add(ordinal);
    await pace();
  }
  const marks = [{ last: END, bytes: restated.toBytes() }];
  const blocks = [...toKept(segment.id, AMENDED, await builder.finish(segment.size, pace)), ...toKept(segment.id, RESTATED, marks)];
  return { amended: restated.count(), blocks };
}

/** The articles of a segment whose words stand in its amendments. */
export async function readRestated({ id, size, amended }: Segment): Promise<ArticleSet> {
  if (amended === 0) return new ArticleSet(size);
  for await (const { bytes } of eachBlock(id, RESTATED)) return ArticleSet.fromBytes(bytes, size);
  return new ArticleSet(size);
}
