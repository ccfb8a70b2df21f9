// SQLite's full-text search by trigrams, in a worker, on files of the origin's own (OPFS).
import { eachOf, offer } from './engine';

const worker = new Worker('sqlite-worker.js', { type: 'module' });
let last = 0;

function ask<T>(name: string, ...values: unknown[]): Promise<T> {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }) => {
      if (data.id !== id) return;
      if (data.error) reject(new Error(data.error));
      else resolve(data.value as T);
    });
    worker.postMessage({ id, name, values });
  });
}

offer({
  fill: (seed, from, to) => ask('fill', seed, from, to),
  finish: () => ask('finish'),
  search: async (query) => {
    const start = performance.now();
    const load = await ask<number>('load');
    const answer = await ask<{ shown: string[]; count: number; page: number }>('search', query);
    const whole = performance.now() - start;
    return { ...answer, whole, load, page: load + answer.page };
  },
  all: (queries) => eachOf(queries, (query) => ask<string[]>('all', query)),
});
