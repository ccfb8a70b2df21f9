import { readBlockRanges, type Segment } from '../../store';
import type { ArticleSet } from '../segments/article-set';
import { DOCS_PER_BLOCK, type Doc, readDocs } from '../segments/docs';
import { DOCS } from '../segments/parts';
import { DamagedIndexError, unsealRange } from '../segments/seal';

/** So many articles of each segment are read ahead, as far as so many blocks hold them. */
const AHEAD = { articles: 64, blocks: 48 };

/** The lists of articles that were read, by segment and block: two streams of one search share them. */
export type DocCache = Map<string, Doc[]>;

/** Gives the articles of some sets of several segments, the newest first, and reads of their lists only what is needed. */
export class DocStream {
  readonly #sources: Source[];
  readonly #cache: DocCache;
  readonly #ahead: typeof AHEAD;

  constructor(sets: { segment: Segment; set: ArticleSet }[], cache: DocCache, ahead = AHEAD) {
    this.#cache = cache;
    this.#ahead = ahead;
    this.#sources = sets.map(({ segment, set }) => ({ segment, set, next: set.next(0) })).filter(({ next }) => next >= 0);
  }

  /** The next `count`, or what is left. */
  async take(count: number): Promise<Doc[]> {
    const taken: Doc[] = [];
    while (taken.length < count) {
      const best = this.#newest();
      if (best === 'unread') {
        await this.#readAhead();
        continue;
      }
      if (!best) break;
      const { source, doc } = best;
      taken.push(doc);
      source.next = source.set.next(source.next + 1);
    }
    return taken;
  }

  // What is not read yet cannot be newer than its segment's newest.
  #newest(): { source: Source; doc: Doc } | 'unread' | undefined {
    let best: { source: Source; doc: Doc } | undefined;
    for (const source of this.#sources) {
      if (source.next < 0) continue;
      const doc = this.#docAt(source.segment, source.next);
      if (doc && (!best || doc.time > best.doc.time || (doc.time === best.doc.time && doc.id < best.doc.id))) best = { source, doc };
    }
    for (const source of this.#sources) {
      if (source.next < 0 || this.#docAt(source.segment, source.next)) continue;
      if (!best || source.segment.newest >= best.doc.time) return 'unread';
    }
    return best;
  }

  #docAt({ id }: Segment, ordinal: number): Doc | undefined {
    return this.#cache.get(nameOf(id, Math.floor(ordinal / DOCS_PER_BLOCK)))?.[ordinal % DOCS_PER_BLOCK];
  }

  async #readAhead(): Promise<void> {
    const wanted: { segment: Segment; block: number }[] = [];
    for (const { segment, set, next } of this.#sources) {
      if (next < 0 || this.#docAt(segment, next)) continue;
      let [count, blocks] = [0, 0];
      for (let at = next; at >= 0 && count < this.#ahead.articles && blocks < this.#ahead.blocks; blocks++) {
        const block = Math.floor(at / DOCS_PER_BLOCK);
        if (!this.#cache.has(nameOf(segment.id, block))) wanted.push({ segment, block });
        const end = (block + 1) * DOCS_PER_BLOCK;
        while (at >= 0 && at < end) {
          count += 1;
          at = set.next(at + 1);
        }
      }
    }
    const ranges = wanted.map(({ segment, block }) => {
      const last = Math.min((block + 1) * DOCS_PER_BLOCK, segment.size) - 1;
      return { segment: segment.id, part: DOCS, from: last, to: last };
    });
    const found = await readBlockRanges(ranges);
    for (const [i, { segment, block }] of wanted.entries()) {
      const last = ranges[i]?.to ?? 0;
      const [bytes] = unsealRange(found[i] ?? [], last, last);
      const docs = bytes ? readDocs(bytes) : [];
      if (docs.length !== Math.min(DOCS_PER_BLOCK, segment.size - block * DOCS_PER_BLOCK))
        throw new DamagedIndexError('a list is too short');
      this.#cache.set(nameOf(segment.id, block), docs);
    }
  }
}

interface Source {
  segment: Segment;
  set: ArticleSet;
  /** The number of the next article; below 0 at the end. */
  next: number;
}

function nameOf(segment: number, block: number): string {
  return `${segment} ${block}`;
}
