import { withParents } from '../../../../utils/model/tags';
import { listHosts, listTags } from '../../../../utils/store';
import { db } from '../../../../utils/store/database';
import { openCorpus } from '../../search-corpus';
import type { Counted } from './parts-contract';
import { finished, promised } from './raw-database';

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench-tags', 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('rows', { keyPath: 'n' });
    store.createIndex('tag', 'tags', { multiEntry: true });
    store.createIndex('host', 'host');
  };
  return promised(request);
}

export async function fillTagIndex(seed: number, from: number, to: number): Promise<void> {
  const corpus = openCorpus(seed);
  const database = await open();
  const transaction = database.transaction('rows', 'readwrite');
  for (let n = from; n < to; n += 1) {
    const { tags, host } = corpus.article(n);
    transaction.objectStore('rows').put({ n, tags: withParents(tags), host });
  }
  await finished(transaction);
  database.close();
}

export async function countByStore(kind: 'tag' | 'host'): Promise<Counted> {
  // Both databases are open before the counting begins.
  await db.open();
  const start = performance.now();
  const counted = await (kind === 'tag' ? listTags() : listHosts());
  const time = performance.now() - start;
  return { time, counts: Object.fromEntries(counted.map(({ value, count }) => [value, count])) };
}

export async function countByIndex(kind: 'tag' | 'host'): Promise<Counted> {
  const database = await open();
  const start = performance.now();
  const index = database.transaction('rows').objectStore('rows').index(kind);
  const values: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const request = index.openKeyCursor(null, 'nextunique');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve();
      values.push(cursor.key as string);
      cursor.continue();
    };
  });
  const counts = await Promise.all(values.map((value) => promised(index.count(value))));
  const time = performance.now() - start;
  return { time, counts: Object.fromEntries(values.map((value, i) => [value, counts[i] as number])) };
}
