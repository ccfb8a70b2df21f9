// Runs inside a page of the extension (seed-library.ts puts it there): fills the library through the store, a part at a time.
import { cleanNewArticle } from '../../utils/model/clean';
import type { Highlight } from '../../utils/model/highlight';
import type { NewArticle } from '../../utils/model/new-article';
import { mergeDump } from '../../utils/store';
import { openCorpus } from '../bench/search-corpus';
import { makeHighlights } from '../fixtures/highlights';
import { asStored, makeArticles } from '../fixtures/library';

// The newest are fixtures that can be read; what lies below them only has to be much.
const READABLE = 200;

let newest: NewArticle[] | undefined;

/** Restores the part `from` to `to` of `count` invented articles, the oldest first, every other one with a highlight. */
export async function seed(count: number, from: number, to: number): Promise<void> {
  newest ??= makeArticles(Math.min(READABLE, count)).reverse();
  const below = count - newest.length;
  const corpus = openCorpus();
  const made = Array.from({ length: to - from }, (_, at) => {
    const i = from + at;
    return cleanNewArticle(i < below ? corpus.article(i) : (newest?.[i - below] as NewArticle));
  });
  const highlights: Highlight[] = makeHighlights(made, Math.ceil(made.length / 2), from + 1);
  await mergeDump({
    // Some are read and starred, as in a library that lives.
    articles: made.map((article, at) => {
      const i = from + at;
      return { ...asStored(article, i + 1), isRead: i % 3 !== 0, isStarred: i % 3 !== 0 && i % 11 === 0 };
    }),
    bodies: made.map(({ id, markdown }) => ({ articleId: id, markdown })),
    highlights,
    ...{ versions: [], images: [], imageRefs: [], collections: [], memberships: [], settings: [] },
  });
}
