// The newest texts first, many at once, each asked for the words: no index at all. The texts are folded beforehand, which the product's own
// would have to be first.
import { loadVariants } from '../../../../utils/search/variants';
import { openCorpus } from '../../search-corpus';
import { answers, type BenchDocument, type BenchQuery, toDocument } from '../documents';
import { LIMIT, offer } from './engine';
import { finished, openRaw, promised } from './raw-database';

const BATCH = 200;
const open = () => openRaw('bench-scan', { documents: 'n' });

async function* newestFirst(database: IDBDatabase): AsyncGenerator<BenchDocument[]> {
  for (let before: number | undefined; ; ) {
    const store = database.transaction('documents').objectStore('documents');
    const query = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    const batch = (await promised(store.getAll({ query, count: BATCH, direction: 'prev' } as never))) as BenchDocument[];
    if (batch.length === 0) return;
    yield batch;
    before = (batch.at(-1) as BenchDocument).n;
  }
}

offer({
  fill: async (seed, from, to) => {
    await loadVariants();
    const corpus = openCorpus(seed);
    const database = await open();
    const transaction = database.transaction('documents', 'readwrite');
    const store = transaction.objectStore('documents');
    for (let n = from; n < to; n += 1) store.put(toDocument(n, corpus.article(n)));
    await finished(transaction);
    database.close();
  },
  finish: async () => true,
  search: async (query: BenchQuery) => {
    const start = performance.now();
    const top: BenchDocument[] = [];
    const others: BenchDocument[] = [];
    let [count, newest] = [0, 0];
    // Hits in titles come first, wherever they are: the same answer needs all texts.
    for await (const batch of newestFirst(await open())) {
      for (const document of batch) {
        if (!answers(document, query)) continue;
        count += 1;
        const list = query.terms.length > 0 && query.terms.every((term) => document.top.includes(term)) ? top : others;
        if (list.length < LIMIT) list.push(document);
      }
      if (count >= LIMIT) newest ||= performance.now() - start;
    }
    const page = performance.now() - start;
    const shown = [...top, ...others].slice(0, LIMIT).map(({ id }) => id);
    return { shown, page, newest: newest || page, count, whole: page };
  },
  // The texts are read once for all queries.
  all: async (queries) => {
    const found = queries.map((): string[] => []);
    for await (const batch of newestFirst(await open())) {
      for (const [i, query] of queries.entries()) for (const one of batch) if (answers(one, query)) found[i]?.push(one.id);
    }
    return found;
  },
});
