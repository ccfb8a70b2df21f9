import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  addToCollection,
  countPlaces,
  createCollection,
  dumpLibrary,
  editCollection,
  getCollection,
  listCollections,
  listCollectionsOf,
  mergeDump,
  moveInCollection,
  purgeArticles,
  removeArticles,
  removeCollection,
  removeFromCollection,
  restoreArticles,
  restoreCollection,
  restorePlaces,
  saveArticle,
  undoSave,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { placesIn } from '../../utils/store/places';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary, seed } from './library';

const drafts = makeArticles(6);
const ids = drafts.map(({ id }) => id);
const [a, b, c, d, e, f] = ids as [string, string, string, string, string, string];

let dossier: string;

beforeEach(async () => {
  await freshLibrary();
  await seed(drafts);
  dossier = (await createCollection({ name: ' 欠薪\n案例 ', description: ' 供第12期\n用 ' })).id;
});

const order = async (id = dossier) => (await placesIn(id).toArray()).map(({ articleId }) => articleId);
const countOf = async (id = dossier) => (await listCollections()).find((one) => one.id === id)?.count;

describe('collections', () => {
  it('are made with a clean name and a description, once for each id', async () => {
    expect(await getCollection(dossier)).toMatchObject({ name: '欠薪 案例', description: '供第12期\n用' });
    const again = await createCollection({ id: dossier, name: '另一个' });
    expect(again.name).toBe('欠薪 案例');
    expect(await listCollections()).toHaveLength(1);
    await expect(createCollection({ name: ' \u200e\n ' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('are renamed and described, and the answer takes it back', async () => {
    const before = await editCollection(dossier, { name: '讨薪案例' });
    expect(await getCollection(dossier)).toMatchObject({ name: '讨薪案例', description: '供第12期\n用' });
    await editCollection(dossier, before);
    expect(await getCollection(dossier)).toMatchObject({ name: '欠薪 案例' });
    await expect(editCollection('nowhere', { name: '无' })).rejects.toMatchObject({ code: 'collection-missing' });
    await expect(editCollection(dossier, { name: ' ' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('are removed with their places, and come back with them', async () => {
    await addToCollection(dossier, [a, b, c]);
    await moveInCollection(dossier, [c], a);
    const removed = await removeCollection(dossier);
    expect(await listCollections()).toEqual([]);
    expect(await listCollectionsOf(a)).toEqual([]);
    await expectWhole();
    await purgeArticles([a]);
    await removeArticles([b]);
    await restoreCollection(removed);
    expect(await order()).toEqual([c, b]);
    expect(await countOf()).toBe(1);
    await expectWhole();
  });
});

describe('articles in a collection', () => {
  it('come to the end in the given order, each once, and only those that are there', async () => {
    expect(await addToCollection(dossier, [b, a, b, 'nowhere'])).toEqual([b, a]);
    expect(await addToCollection(dossier, [a, c])).toEqual([c]);
    expect(await order()).toEqual([b, a, c]);
    expect(await countOf()).toBe(3);
    await expect(addToCollection('nowhere', [a])).rejects.toMatchObject({ code: 'collection-missing' });
    await expectWhole();
  });

  it('are in several at once', async () => {
    const other = (await createCollection({ name: '第12期' })).id;
    await addToCollection(dossier, [a, b]);
    await addToCollection(other, [b, c]);
    expect((await listCollectionsOf(b)).map(({ id }) => id).sort()).toEqual([dossier, other].sort());
    expect(await countPlaces([a, b])).toEqual(
      new Map([
        [dossier, 2],
        [other, 1],
      ]),
    );
    await purgeArticles([b]);
    expect([await countOf(), await countOf(other)]).toEqual([1, 1]);
    await expectWhole();
  });

  it('leave it, and come back to their place', async () => {
    await addToCollection(dossier, [a, b, c]);
    const places = await removeFromCollection(dossier, [b, 'nowhere']);
    expect(await order()).toEqual([a, c]);
    await restorePlaces(places);
    expect(await order()).toEqual([a, b, c]);
    expect(await countOf()).toBe(3);
    await expectWhole();
  });

  it('do not count while they are in the trash, and keep their place there', async () => {
    await addToCollection(dossier, [a, b, c]);
    await removeArticles([b, c]);
    expect(await countOf()).toBe(1);
    await removeArticles([b]);
    expect(await countOf()).toBe(1);
    await restoreArticles([b, c]);
    expect(await countOf()).toBe(3);
    expect(await order()).toEqual([a, b, c]);
    await removeArticles([a]);
    await purgeArticles([a]);
    await purgeArticles([b]);
    expect(await countOf()).toBe(1);
    await expectWhole();
  });

  it('follow a save that is taken back, and a page that is clipped again out of the trash', async () => {
    const [draft] = makeArticles(7).slice(6) as [NewArticle];
    const saved = await saveArticle(draft);
    await addToCollection(dossier, [draft.id]);
    await undoSave(saved);
    expect(await countOf()).toBe(0);
    await saveArticle({ ...draft, markdown: '新的正文' });
    expect(await countOf()).toBe(1);
    await expectWhole();
  });

  it('are added by the thousand, with progress, until the work is stopped', async () => {
    const many = makeArticles(1200);
    await seed(many);
    const stop = new AbortController();
    const told: number[] = [];
    const added = await addToCollection(
      dossier,
      many.map(({ id }) => id),
      {
        signal: stop.signal,
        onProgress: (done) => {
          told.push(done);
          if (done >= 1000) stop.abort();
        },
      },
    );
    expect(told).toEqual([1000]);
    expect(added).toHaveLength(1000);
    expect(await countOf()).toBe(1000);
    expect((await removeFromCollection(dossier, added)).length).toBe(1000);
    expect(await countOf()).toBe(0);
    await expectWhole();
  });
});

describe('the order by hand', () => {
  beforeEach(async () => {
    await addToCollection(dossier, ids);
  });

  it('moves one article, and writes that one row', async () => {
    expect(await moveInCollection(dossier, [e], b)).toHaveLength(1);
    expect(await order()).toEqual([a, e, b, c, d, f]);
    await moveInCollection(dossier, [a]);
    expect(await order()).toEqual([e, b, c, d, f, a]);
  });

  it('moves several in the order that they have, and back', async () => {
    const former = await moveInCollection(dossier, [f, b], a);
    expect(await order()).toEqual([b, f, a, c, d, e]);
    await restorePlaces(former);
    expect(await order()).toEqual(ids);
  });

  it('does nothing where nothing would change', async () => {
    const before = (await db.meta.get('library'))?.changes;
    expect(await moveInCollection(dossier, [b, c], d)).toEqual([]);
    expect(await moveInCollection(dossier, ['nowhere'], a)).toEqual([]);
    expect((await db.meta.get('library'))?.changes).toBe(before);
  });

  it('numbers all anew when there is no room left, and takes that back too', async () => {
    for (let i = 0; i < 70; i++) await moveInCollection(dossier, [i % 2 ? c : d], i % 2 ? d : c);
    expect(await order()).toEqual([a, b, c, d, e, f].slice(0, 2).concat([c, d], [e, f]));
    for (const position of (await placesIn(dossier).toArray()).map((place) => place.position)) expect(Number.isFinite(position)).toBe(true);
    await db.memberships.toCollection().modify({ position: 1 });
    const tied = await order();
    const [last = ''] = tied.slice(-1);
    const former = await moveInCollection(dossier, [last], tied[1]);
    expect(await order()).toEqual([tied[0], last, ...tied.slice(1, -1)]);
    expect(former).toHaveLength(6);
    await restorePlaces(former);
    expect(await order()).toEqual(tied);
    await expectWhole();
  });
});

describe('a backup', () => {
  it('brings collections and their order to another library, and the same again changes nothing', async () => {
    await addToCollection(dossier, [c, a, b]);
    await moveInCollection(dossier, [b], a);
    await removeArticles([a]);
    const dump = await dumpLibrary();
    await freshLibrary();
    await mergeDump(dump);
    expect(await order()).toEqual([c, b, a]);
    expect(await countOf()).toBe(2);
    await expectWhole();
    await mergeDump(dump);
    expect(await order()).toEqual([c, b, a]);
    expect(await countOf()).toBe(2);
    await expectWhole();
  });

  it('leaves the order of here alone, and adds what is missing in its place there', async () => {
    await addToCollection(dossier, [a, b, c]);
    const dump = await dumpLibrary();
    await moveInCollection(dossier, [c], a);
    await removeFromCollection(dossier, [b]);
    await mergeDump(dump);
    expect(await order()).toEqual([c, a, b]);
    expect(await countOf()).toBe(3);
    await expectWhole();
  });

  it('counts places of articles that it brings back from the trash, or sends there', async () => {
    await addToCollection(dossier, [a, b]);
    const live = await dumpLibrary();
    await removeArticles([a]);
    const trashed = await dumpLibrary();
    const later = (dump: typeof live) => ({
      ...dump,
      articles: dump.articles.map((article) => ({ ...article, updatedAt: '2030-01-01T00:00:00.000Z' })),
    });
    await mergeDump(later(live));
    expect(await countOf()).toBe(2);
    await expectWhole();
    await mergeDump({ ...trashed, articles: trashed.articles.map((article) => ({ ...article, updatedAt: '2031-01-01T00:00:00.000Z' })) });
    expect(await countOf()).toBe(1);
    await expectWhole();
  });

  it('leaves the place of a conflict to the article of here', async () => {
    await addToCollection(dossier, [a, b]);
    const dump = await dumpLibrary();
    await saveArticle({ ...(drafts[0] as NewArticle), markdown: '这里改过的正文' });
    const { copies } = await mergeDump({
      ...dump,
      bodies: dump.bodies.map((body) => (body.articleId === a ? { ...body, markdown: '别处改过的正文' } : body)),
    });
    expect(copies).toHaveLength(1);
    expect(await order()).toEqual([a, b]);
    await expectWhole();
  });
});
