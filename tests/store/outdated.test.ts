import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import { getArticle, listArticles, openLibrary, saveArticle, watchOutdated } from '../../utils/store';
import { LibraryDatabase } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];

it('an old page stays closed after newer code changed the schema, and is told so', async () => {
  await freshLibrary();
  await saveArticle(first);
  const onOutdated = vi.fn();
  watchOutdated(onOutdated);

  const newer = new LibraryDatabase();
  newer.version(3).stores({ later: 'id' });
  await newer.open();

  expect(onOutdated).toHaveBeenCalledOnce();
  await expect(saveArticle(second)).rejects.toMatchObject({ code: 'library-outdated' });
  await expect(getArticle(first.id)).rejects.toMatchObject({ code: 'library-outdated' });
  await expect(listArticles({})).rejects.toMatchObject({ code: 'library-outdated' });
  await expect(openLibrary()).rejects.toMatchObject({ code: 'library-outdated' });
  expect((await newer.articles.toArray()).map(({ id }) => id)).toEqual([first.id]);

  const late = vi.fn();
  watchOutdated(late);
  expect(late).toHaveBeenCalledOnce();
  newer.close();
});
