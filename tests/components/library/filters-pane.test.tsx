// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { FiltersPane } from '../../../components/library/filters/FiltersPane';
import { LibraryContext, type LibraryPlace } from '../../../components/library/library-context';
import type { NewArticle } from '../../../utils/model/new-article';
import { makeArticles } from '../../fixtures/library';
import { freshLibrary, seed } from '../../store/library';
import { draw } from '../render';

it('offers a parent of tags that no article carries itself, with the articles below it', async () => {
  const [first, second, third] = makeArticles(3) as [NewArticle, NewArticle, NewArticle];
  await freshLibrary();
  await seed([
    { ...first, tags: ['维权/欠薪', '维权/工伤'] },
    { ...second, tags: ['维权/工伤'] },
    { ...third, tags: ['劳模'] },
  ]);
  const place = { address: { screen: { name: 'list' }, filter: {} } } as LibraryPlace;
  const { root } = draw(
    <LibraryContext.Provider value={place}>
      <FiltersPane />
    </LibraryContext.Provider>,
  );
  const parent = await vi.waitFor(() => {
    const link = root.querySelector<HTMLAnchorElement>('a[title="维权"]');
    expect(link?.textContent).toBe('维权2');
    return link;
  });
  expect(new URLSearchParams(parent?.hash.split('?')[1]).get('tag')).toBe('维权');
});
