import type { Article } from '../model/article';
import { type ArticleFilter, eachArticle, getBodies } from '../store';
import { HitList } from './find/hits';
import type { SearchOptions, SearchResult } from './find/options';
import { type Match, Verifier } from './find/verify';
import type { RowMatch } from './match-row';
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
  const hits = new HitList(wordsOf(query), { limit, isByTime: options.sort === 'captured' });
  const verifier = new Verifier(query);
  const pace = makePace(signal);
  let isComplete = true;
  for await (const articles of eachArticle(filter, { batch: BATCH })) {
    signal?.throwIfAborted();
    const before = hits.count;
    const { settled, open } = lookAtRows(verifier, articles);
    hits.add(settled);
    if (before >= limit) {
      if (open.length > 0) isComplete = false;
    } else {
      hits.add(await readOpen(verifier, open, signal));
    }
    if (hits.count > before && onHits) {
      await hits.prepare(pace);
      signal?.throwIfAborted();
      onHits(hits.take());
    }
    // Only hits in titles could still come in front, and there is no room for more of them.
    if (hits.topCount > limit) {
      isComplete = false;
      break;
    }
  }
  const total = { count: hits.count, isExact: isComplete };
  if (!isComplete && options.onTotal) void countOn(query, filter, options.onTotal, signal);
  return { hits: hits.take(), isComplete: isComplete && hits.count <= limit, total };
}

/**
 * The ids of all articles that answer, and of those among them that have all words in title or tags. Nothing is made ready to be shown.
 * @throws the signal's reason when aborted
 */
export async function scanIds(query: Query, filter: ArticleFilter, signal?: AbortSignal): Promise<{ ids: Set<string>; tops: Set<string> }> {
  const [ids, tops] = [new Set<string>(), new Set<string>()];
  const verifier = new Verifier(query);
  for await (const articles of eachArticle(filter, { batch: BATCH })) {
    signal?.throwIfAborted();
    const { settled, open } = lookAtRows(verifier, articles);
    for (const { article, isTop } of [...settled, ...(await readOpen(verifier, open, signal))]) {
      ids.add(article.id);
      if (isTop) tops.add(article.id);
    }
  }
  return { ids, tops };
}

interface Open {
  article: Article;
  match: RowMatch;
}

function lookAtRows(verifier: Verifier, articles: Article[]): { settled: Match[]; open: Open[] } {
  const settled: Match[] = [];
  const open: Open[] = [];
  for (const article of articles) {
    const match = verifier.matchRow(article);
    if (match?.open.length === 0) settled.push({ article, isTop: match.isTop });
    else if (match) open.push({ article, match });
  }
  return { settled, open };
}

async function readOpen(verifier: Verifier, open: Open[], signal?: AbortSignal): Promise<Match[]> {
  if (open.length === 0) return [];
  const bodies = await getBodies(open.map(({ article }) => article.id));
  signal?.throwIfAborted();
  return verifier.matchTexts(open.map(({ article, match }) => ({ live: { article, markdown: bodies.get(article.id) ?? '' }, match })));
}

async function countOn(
  query: Query,
  filter: ArticleFilter,
  onTotal: NonNullable<SearchOptions['onTotal']>,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const { ids } = await scanIds(query, filter, signal);
    if (!signal?.aborted) onTotal({ count: ids.size, isExact: true });
  } catch {
    // The search was left: nobody asks any more.
  }
}
