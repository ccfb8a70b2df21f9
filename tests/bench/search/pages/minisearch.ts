// MiniSearch over pairs of Chinese characters and Latin words, kept as JSON in IndexedDB and restored by each page that searches.
import MiniSearch from 'minisearch';
import { loadVariants } from '../../../../utils/search/variants';
import { openCorpus } from '../../search-corpus';
import { type BenchDocument, fits, toDocument } from '../documents';
import { eachOf, LIMIT, offer } from './engine';
import { finished, openRaw, promised } from './raw-database';

type Kept = Pick<BenchDocument, 'n' | 'id' | 'title' | 'text' | 'tags' | 'host' | 'day'>;

const tokenize = (text: string): string[] => {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu)) {
    if (!/^[\u3400-\u9fff]/.test(run)) tokens.push(run);
    else if (run.length === 1) tokens.push(run);
    else for (let i = 0; i + 1 < run.length; i += 1) tokens.push(run.slice(i, i + 2));
  }
  return tokens;
};
const options = { idField: 'n', fields: ['text'], storeFields: ['tags', 'host', 'day'], tokenize, processTerm: (term: string) => term };
const open = () => openRaw('bench-minisearch', { kept: null, documents: 'n' });
let index: MiniSearch<Kept> | undefined;

async function find({ terms, fields }: Parameters<Parameters<typeof offer>[0]['search']>[0]): Promise<number[]> {
  const database = await open();
  const json = (await promised(database.transaction('kept').objectStore('kept').get('index'))) as string;
  database.close();
  const restored = MiniSearch.loadJSON<Kept>(json, options);
  const filter = (one: unknown) => fits(one as Kept, fields);
  const query = terms.length > 0 ? terms.join(' ') : MiniSearch.wildcard;
  // The last word may be unfinished, and one character alone begins a pair.
  return restored
    .search(query, { combineWith: 'AND', prefix: (term, i, all) => i === all.length - 1 || term.length === 1, filter })
    .map(({ id }) => id as number);
}

offer({
  fill: async (seed, from, to) => {
    await loadVariants();
    index ??= new MiniSearch<Kept>(options);
    const corpus = openCorpus(seed);
    const database = await open();
    const transaction = database.transaction('documents', 'readwrite');
    for (let n = from; n < to; n += 1) {
      const document = toDocument(n, corpus.article(n));
      transaction.objectStore('documents').put(document);
      index.add(document);
    }
    await finished(transaction);
    database.close();
  },
  finish: async () => {
    if (!index) return true;
    const database = await open();
    const transaction = database.transaction('kept', 'readwrite');
    transaction.objectStore('kept').put(JSON.stringify(index), 'index');
    await finished(transaction);
    database.close();
    index = undefined;
    return true;
  },
  search: async (query) => {
    const start = performance.now();
    const numbers = (await find(query)).sort((a, b) => b - a);
    const store = (await open()).transaction('documents').objectStore('documents');
    const shown = (await Promise.all(numbers.slice(0, LIMIT).map((n) => promised(store.get(n))))) as Kept[];
    const page = performance.now() - start;
    return { shown: shown.map(({ id }) => id), page, count: numbers.length, whole: page };
  },
  all: (queries) => eachOf(queries, async (query) => (await find(query)).map(String)),
});
