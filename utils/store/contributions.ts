import type { Article } from '../model/article';
import type { Membership } from '../model/collection';
import type { Counter } from './database';
import { facetsOf } from './facets';

/** What one article adds to the counters. In the trash it counts for nothing but the trash. */
export function contributions(article: Article): Counter[] {
  if (article.deletedAt) return [{ kind: 'total', value: 'trashed', count: 1 }];
  return [
    { kind: 'total', value: 'articles', count: 1 },
    { kind: 'total', value: 'highlights', count: article.counts.highlights },
    ...facetsOf(article).map(({ kind, value }): Counter => ({ kind: kind === 'is' ? 'total' : kind, value, count: 1 })),
  ];
}

/** The totals of files with these sizes. */
export function imageTotals(sizes: number[]): Counter[] {
  return [
    { kind: 'total', value: 'images', count: sizes.length },
    { kind: 'total', value: 'imageBytes', count: sizes.reduce((sum, size) => sum + size, 0) },
  ];
}

/** Sums of changes, in memory. */
export class CounterSums {
  readonly #sums = new Map<string, Counter>();

  add(article: Article, times: 1 | -1): void {
    for (const counter of contributions(article)) this.#addCounter(counter, times);
  }

  /** Notes files that were stored, or removed. */
  addImages(sizes: number[], times: 1 | -1): void {
    for (const counter of imageTotals(sizes)) this.#addCounter(counter, times);
  }

  /** Notes articles that came into a collection's list, or left it. */
  addPlaces(memberships: Pick<Membership, 'collectionId'>[], times: 1 | -1): void {
    for (const { collectionId } of memberships) this.#addCounter({ kind: 'collection', value: collectionId, count: 1 }, times);
  }

  /** What is not zero. */
  get changes(): Counter[] {
    return [...this.#sums.values()].filter(({ count }) => count !== 0);
  }

  #addCounter({ kind, value, count }: Counter, times: 1 | -1): void {
    const key = `${kind}:${value}`;
    const sum = this.#sums.get(key);
    if (sum) sum.count += count * times;
    else this.#sums.set(key, { kind, value, count: count * times });
  }
}
