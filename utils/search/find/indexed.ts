import { type ArticleFilter, type LiveArticle, listIds, matcherOf, readLive, type SearchView } from '../../store';
import { makePace, type Pace } from '../pace';
import type { Query } from '../query-types';
import type { ArticleSet } from '../segments/article-set';
import type { Doc } from '../segments/docs';
import { findMatches, planQuery, type SegmentMatches } from './candidates';
import { type DocCache, DocStream } from './doc-stream';
import { type Match, Verifier } from './verify';

/** So many articles are read at first, then twice as many each time: the first hits show soon, and many are read in few turns. */
const FIRST_BATCH = 64;
const LARGEST_BATCH = 256;

interface BatchOptions {
  signal?: AbortSignal;
  /** The size of the first batch. */
  first?: number;
}

/**
 * One search in the index: what its lists offer is looked at as it is now, so that nothing is shown that was changed or deleted meanwhile; what
 * is too new for the lists is read without them.
 */
export class IndexedSearch {
  readonly verifier: Verifier;
  readonly matches: SegmentMatches[];
  readonly cache: DocCache = new Map();
  /** Found without the index: new articles, and those whose words changed. */
  readonly fresh: Match[];
  /** The ids of all that was looked at for `fresh`. */
  readonly freshIds: ReadonlySet<string>;
  /** The ids that the filter lets through, where it asks for anything. */
  readonly allowed: ReadonlySet<string> | undefined;
  readonly #isWanted: (article: LiveArticle['article']) => boolean;

  private constructor(
    parts: Pick<IndexedSearch, 'verifier' | 'matches' | 'fresh' | 'freshIds' | 'allowed'>,
    isWanted: (a: LiveArticle['article']) => boolean,
  ) {
    this.verifier = parts.verifier;
    this.matches = parts.matches;
    this.fresh = parts.fresh;
    this.freshIds = parts.freshIds;
    this.allowed = parts.allowed;
    this.#isWanted = isWanted;
  }

  /** Asks the lists, and reads what is too new for them. @throws DamagedIndexError */
  static async open(
    { state, unindexed, dirty }: SearchView,
    query: Query,
    filter: ArticleFilter,
    signal?: AbortSignal,
  ): Promise<IndexedSearch> {
    const verifier = new Verifier(query, { isListed: true });
    const pace = makePace(signal);
    const isWanted = await matcherOf(filter);
    const [matches, allowed] = await Promise.all([
      findMatches(state.segments, planQuery(query.terms), pace),
      isNarrow(filter) ? listIds(filter, 'captured', signal) : undefined,
    ]);
    const freshIds = new Set([...unindexed, ...dirty]);
    const within = allowed && new Set(allowed);
    const fresh: Match[] = [];
    const readFresh = async (ids: string[], isDense: boolean) => {
      for (let start = 0; start < ids.length; start += LARGEST_BATCH) {
        const part = ids.slice(start, start + LARGEST_BATCH).filter((id) => !within || within.has(id));
        const lives = await readLive(part, new Set(part), { isDense });
        signal?.throwIfAborted();
        const wanted = [...lives.values()].filter(({ article }) => isWanted(article));
        fresh.push(...(await decide(verifier, wanted)));
        await pace();
      }
    };
    // What was saved last lies together.
    await readFresh(unindexed, true);
    const known = new Set(unindexed);
    await readFresh(
      dirty.filter((id) => !known.has(id)),
      false,
    );
    return new IndexedSearch({ verifier, matches, fresh, freshIds, allowed: within }, isWanted);
  }

  /** The number of articles that the lists offer. */
  get offered(): number {
    return this.matches.reduce((sum, { all }) => sum + all.count(), 0);
  }

  /** The number of those that may have all words in title or tags. */
  get offeredTops(): number {
    return this.matches.reduce((sum, { top }) => sum + top.count(), 0);
  }

  /** Articles that have all words in title or tags, batch by batch, the newest first. */
  async *tops({ signal, first = FIRST_BATCH }: BatchOptions = {}): AsyncGenerator<Match[]> {
    for await (const docs of this.#batches(({ top }) => top, { signal, first })) {
      const lives = await readLive(
        docs.map(({ id }) => id),
        new Set(),
        { isDense: this.#isDense(({ top }) => top) },
      );
      const tops = docs.flatMap((doc) => {
        const live = this.#current(doc, lives);
        const match = live && this.verifier.matchRow(live.article);
        return live && match?.isTop ? [{ live, match }] : [];
      });
      // Words that must not be there are looked for in the text.
      const open = tops.filter(({ match }) => match.open.length > 0).map(({ live }) => live.article.id);
      const settled = tops.filter(({ match }) => match.open.length === 0).map(({ live: { article } }) => ({ article, isTop: true }));
      yield open.length === 0
        ? settled
        : [...settled, ...(await decide(this.verifier, [...(await readLive(open, new Set(open))).values()]))];
    }
  }

  /** The ids of all articles that answer, where their rows tell. */
  async *byRows(signal?: AbortSignal): AsyncGenerator<string[]> {
    for await (const docs of this.#batches(({ all }) => all, { signal, first: LARGEST_BATCH })) {
      const ids = docs.map(({ id }) => id);
      const lives = await readLive(ids, new Set(), { isDense: this.#isDense(({ all }) => all) });
      const current = docs.flatMap((doc) => this.#current(doc, lives) ?? []);
      yield current.filter(({ article }) => this.verifier.matchRow(article)).map(({ article }) => article.id);
    }
  }

  /** All articles that answer, batch by batch, the newest first, without those that `isKnown`. */
  async *all(isKnown: (id: string) => boolean, { signal, first = FIRST_BATCH }: BatchOptions = {}): AsyncGenerator<Match[]> {
    for await (const docs of this.#batches(({ all }) => all, { signal, first })) {
      const ids = docs.map(({ id }) => id).filter((id) => !isKnown(id));
      const lives = await readLive(ids, new Set(ids), { isDense: this.#isDense(({ all }) => all) });
      signal?.throwIfAborted();
      const current = docs.flatMap((doc) => this.#current(doc, lives) ?? []);
      yield await decide(this.verifier, current);
    }
  }

  // Ids sort by time as these lists do.
  #isDense(setOf: (matches: SegmentMatches) => ArticleSet): boolean {
    let [count, size] = [0, 0];
    for (const match of this.matches) {
      count += setOf(match).count();
      size += match.segment.size;
    }
    return count > size / 2;
  }

  #current(doc: Doc, lives: Map<string, LiveArticle>): LiveArticle | undefined {
    const live = lives.get(doc.id);
    return live && live.article.seq === doc.seq && this.#isWanted(live.article) ? live : undefined;
  }

  async *#batches(
    setOf: (matches: SegmentMatches) => ArticleSet,
    { signal, first }: { signal?: AbortSignal; first: number },
  ): AsyncGenerator<Doc[]> {
    const stream = new DocStream(
      this.matches.map((one) => ({ segment: one.segment, set: setOf(one) })),
      this.cache,
    );
    for (let size = Math.min(first, LARGEST_BATCH); ; size = Math.min(size * 2, LARGEST_BATCH)) {
      signal?.throwIfAborted();
      const docs = await stream.take(size);
      if (docs.length === 0) return;
      const { allowed, freshIds } = this;
      const wanted = docs.filter(({ id }) => !freshIds.has(id) && (!allowed || allowed.has(id)));
      if (wanted.length > 0) yield wanted;
    }
  }
}

/** Whether the filter asks for anything but what is outside the trash. */
function isNarrow(filter: ArticleFilter): boolean {
  const { dateField: _date, ...rest } = filter;
  return Object.values(rest).some((value) => value !== undefined && value !== false);
}

/** The articles that answer; their texts were read with them. */
async function decide(verifier: Verifier, lives: LiveArticle[]): Promise<Match[]> {
  const matches: Match[] = [];
  const open: { live: LiveArticle; match: NonNullable<ReturnType<Verifier['matchRow']>> }[] = [];
  const pace: Pace = makePace();
  for (const live of lives) {
    const match = verifier.matchRow(live.article);
    if (!match) continue;
    if (match.open.length === 0) matches.push({ article: live.article, isTop: match.isTop });
    else open.push({ live, match });
  }
  for (let start = 0; start < open.length; start += 64) {
    matches.push(...(await verifier.matchTexts(open.slice(start, start + 64))));
    await pace();
  }
  return matches;
}
