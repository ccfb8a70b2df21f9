import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { describeHits } from '../../utils/search';
import { removeArticles } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from '../store/library';

it('says of each article where the search found something, in the order asked for', async () => {
  const drafts = makeArticles(4).map((draft, at) => ({ ...draft, markdown: at === 1 ? '别的事。' : '夜班补贴有了着落。', tags: [] }));
  const [a, b, c, d] = drafts.map(({ id }) => id) as [string, string, string, string];
  await freshLibrary();
  await seed(drafts);
  const found = await describeHits('夜班补贴', [c, b, 'gone', a]);
  expect(found.map(({ article }) => article.id)).toEqual([c, b, a]);
  expect(found.map(({ hit }) => hit?.snippet.some(({ isHit }) => isHit))).toEqual([true, undefined, true]);
  await removeArticles([d]);
  expect((await describeHits('夜班补贴', [d])).map(({ hit }) => hit?.article.id)).toEqual([d]);
});
