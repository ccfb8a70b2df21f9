// The product's own search on the product's own library.
import { cleanNewArticle } from '../../../../utils/model/clean';
import { searchArticles, searchIds } from '../../../../utils/search';
import { mergeDump } from '../../../../utils/store';
import { asStored } from '../../../fixtures/library';
import { openCorpus } from '../../search-corpus';
import { eachOf, LIMIT, offer } from './engine';
import { indexForAMinute } from './index-work';

offer({
  fill: async (seed, from, to) => {
    const corpus = openCorpus(seed);
    const made = Array.from({ length: to - from }, (_, at) => cleanNewArticle(corpus.article(from + at)));
    await mergeDump({
      articles: made.map((article, at) => ({ ...asStored(article, from + at + 1), isRead: at % 3 !== 0, isStarred: at % 17 === 1 })),
      bodies: made.map(({ id, markdown }) => ({ articleId: id, markdown })),
      ...{ versions: [], highlights: [], images: [], imageRefs: [], collections: [], memberships: [], settings: [] },
    });
  },
  finish: indexForAMinute,
  search: async ({ typed }) => {
    const start = performance.now();
    const result = await searchArticles(typed, {}, { limit: LIMIT });
    const page = performance.now() - start;
    const { count, isExact } = result.total;
    return { shown: result.hits.map(({ article }) => article.id), page, count, ...(isExact && { whole: page }) };
  },
  all: (queries) => eachOf(queries, ({ typed }) => searchIds(typed, {})),
});
