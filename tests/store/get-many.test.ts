import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { db } from '../../utils/store/database';
import { getMany } from '../../utils/store/get-many';

const id = (n: number) => `id-${String(n).padStart(4, '0')}`;
const ids = (from: number, to: number, step = 1) => Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => id(from + i * step));
// Of every ten numbers the last three are missing.
const isStored = (key: string) => Number(key.slice(3)) % 10 < 7;

beforeAll(async () => {
  await db.bodies.bulkPut(
    ids(0, 600)
      .filter(isStored)
      .map((articleId) => ({ articleId, markdown: articleId })),
  );
  await db.imageRefs.bulkPut(ids(0, 40).map((articleId) => ({ articleId, url: 'u', kind: 'image' as const, hash: articleId, host: '' })));
});

it.each([
  ['no keys', []],
  ['a few', ids(0, 5)],
  ['those of one stretch', ids(100, 200)],
  ['those of one stretch, in any order and twice', [...ids(100, 200).reverse(), ...ids(120, 130)]],
  ['those that lie apart', ids(0, 600, 25)],
  ['those of a stretch and one far away', [...ids(0, 40), id(599)]],
  ['those of which none is there', ids(700, 800)],
])('finds %s', async (_, keys) => {
  const found = await getMany(db.bodies, keys, ({ articleId }) => articleId);
  expect(found.map(({ markdown }) => markdown).sort()).toEqual([...new Set(keys)].filter((key) => isStored(key) && key <= id(600)).sort());
});

it('finds rows by keys of two parts', async () => {
  const keys = ids(0, 30).map((articleId): [string, string] => [articleId, Number(articleId.slice(3)) % 2 ? 'u' : 'other']);
  const found = await getMany(db.imageRefs, keys, ({ articleId, url }): [string, string] => [articleId, url]);
  expect(found.map(({ hash }) => hash)).toEqual(ids(1, 30, 2));
});
