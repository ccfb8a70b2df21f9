import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { getSources, removeArticles } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from './library';

it('knows the source of every article outside the trash, also where one name begins another', async () => {
  const names = ['日报', '日报社', 'a:b', undefined, '日报', '\uffff'];
  const drafts = makeArticles(names.length).map((draft, at) => ({ ...draft, metadata: { ...draft.metadata, source: names[at] } }));
  await freshLibrary();
  await seed(drafts);
  await removeArticles([drafts[4]?.id ?? '']);
  const wanted = drafts.flatMap(({ id, metadata }, at) => (metadata.source && at !== 4 ? [[id, metadata.source]] : []));
  expect([...(await getSources())].sort()).toEqual(wanted.sort());
});

it('stops when it is told to', async () => {
  await expect(getSources(AbortSignal.abort())).rejects.toThrow();
});
