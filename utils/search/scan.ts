import { type ArticleFilter, eachArticle, getBodies } from '../store';
import { HitList } from './find/hits';
import type { SearchOptions, SearchResult } from './find/options';
import { Verifier } from './find/verify';
import { makePace } from './pace';
import { wordsOf } from './query';
import type { Query } from './query-types';

// One transaction each: small enough that the first hits show soon and an abort is heard.
const BATCH = 200;

/**
 * The search without an index: reads rows and texts from the newest on. What does not match costs little, and small lists need nothing else.
 * @throws the signal's reason when aborted
 */
export async function scanArticles(query: Query, filter: ArticleFilter, options: SearchOptions & { limit: number }): Promise<SearchResult> {
  const { limit, signal, onHits } = options;
  const hits = new HitList(wordsOf(query), { isByTime: options.sort === 'captured' });
  const verifier = new Verifier(query);
  const pace = makePace(signal);
  let isComplete = true;
  for await (const articles of eachArticle(filter, { batch: BATCH })) {
    signal?.throwIfAborted();
    const before = hits.count;
    const matches = articles.flatMap((article) => {
      const match = verifier.matchRow(article);
      return match ? [{ article, match }] : [];
    });
    hits.add(matches.filter(({ match }) => match.open.length === 0).map(({ article, match: { isTop } }) => ({ article, isTop })));
    const open = matches.filter(({ match }) => match.open.length > 0);
    if (before >= limit) {
      if (open.length > 0) isComplete = false;
    } else if (open.length > 0) {
      const bodies = await getBodies(open.map(({ article }) => article.id));
      signal?.throwIfAborted();
      const read = open.map(({ article, match }) => ({ live: { article, markdown: bodies.get(article.id) ?? '' }, match }));
      hits.add(await verifier.matchTexts(read));
    }
    if (hits.count > before && onHits) {
      await hits.prepare(limit, pace);
      signal?.throwIfAborted();
      onHits(hits.take(limit));
    }
    // Only hits in titles could still come in front, and there is no room for more of them.
    if (hits.topCount > limit) {
      isComplete = false;
      break;
    }
  }
  const total = { count: hits.count, isExact: isComplete };
  if (!isComplete && options.onTotal) void countOn(query, filter, options.onTotal, signal);
  // What is only counted is not made ready to be shown.
  return { hits: limit === Number.POSITIVE_INFINITY ? [] : hits.take(limit), isComplete: isComplete && hits.count <= limit, total };
}

async function countOn(
  query: Query,
  filter: ArticleFilter,
  onTotal: NonNullable<SearchOptions['onTotal']>,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const { total } = await scanArticles(query, filter, { limit: Number.POSITIVE_INFINITY, signal });
    if (!signal?.aborted) onTotal(total);
  } catch {
    // The search was left: nobody asks any more.
  }
}
