import { cleanNewArticle } from '../../../../utils/model/clean';
import type { NewArticle } from '../../../../utils/model/new-article';
import { catchUp } from '../../../../utils/search/indexing/catch-up';
import { listIds, mergeDump, purgeArticles, removeArticles, saveArticle } from '../../../../utils/store';
import { LibraryDatabase } from '../../../../utils/store/database';
import { toRow } from '../../../../utils/store/list-keys';
import { asStored } from '../../../fixtures/library';
import { openCorpus } from '../../search-corpus';
import { settleIndex } from './index-work';

function make(seed: number, from: number, to: number): NewArticle[] {
  const corpus = openCorpus(seed);
  return Array.from({ length: to - from }, (_, at) => cleanNewArticle(corpus.article(from + at)));
}

// Whoever would index waits for this lock or gives up.
function whileStill<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('unionclip-index', work) as Promise<T>;
}

export async function saveEach(seed: number, from: number, to: number, isIndexing: boolean): Promise<{ saves: number[]; whole: number }> {
  const articles = make(seed, from, to);
  const saves: number[] = [];
  const start = performance.now();
  const saveAll = async () => {
    for (const article of articles) {
      const before = performance.now();
      await saveArticle(article);
      saves.push(performance.now() - before);
      // As the background does after each save, without anybody waiting for it.
      if (isIndexing) void catchUp();
    }
  };
  if (isIndexing) {
    await saveAll();
    await settleIndex();
  } else await whileStill(saveAll);
  return { saves, whole: performance.now() - start };
}

export async function bulkMerge(seed: number, from: number, to: number, isIndexing: boolean): Promise<number> {
  const made = make(seed, from, to);
  const dump = {
    articles: made.map((article, at) => asStored(article, from + at + 1)),
    bodies: made.map(({ id, markdown }) => ({ articleId: id, markdown })),
    ...{ versions: [], highlights: [], images: [], imageRefs: [], collections: [], memberships: [], settings: [] },
  };
  const start = performance.now();
  if (isIndexing) {
    await mergeDump(dump);
    await settleIndex();
  } else await whileStill(() => mergeDump(dump));
  return performance.now() - start;
}

let raw: LibraryDatabase | undefined;

export async function bulkAdd(seed: number, from: number, to: number): Promise<number> {
  const made = make(seed, from, to);
  raw ??= new LibraryDatabase('bench-rows');
  const { articles, bodies } = raw;
  await raw.open();
  const start = performance.now();
  for (let at = 0; at < made.length; at += 250) {
    const part = made.slice(at, at + 250);
    await raw.transaction('rw', [articles, bodies], async () => {
      await articles.bulkAdd(part.map((article, i) => toRow(asStored(article, from + at + i + 1))));
      await bodies.bulkAdd(part.map(({ id, markdown }) => ({ articleId: id, markdown })));
    });
  }
  return performance.now() - start;
}

export async function dropNewest(count: number): Promise<void> {
  const ids = (await listIds({}, 'captured')).slice(0, count);
  for (let at = 0; at < ids.length; at += 500) {
    const part = ids.slice(at, at + 500);
    await removeArticles(part);
    await purgeArticles(part);
  }
  await catchUp({ isThorough: true });
  await settleIndex();
}
