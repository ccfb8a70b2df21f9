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

it('says beside the highlights that its tags, sites and dates are those of articles', async () => {
  const [first] = makeArticles(1) as [NewArticle];
  await freshLibrary();
  await seed([{ ...first, tags: ['劳模'] }]);
  const place = { address: { screen: { name: 'highlights' }, filter: { tag: '劳模' } } } as LibraryPlace;
  const { root } = draw(
    <LibraryContext.Provider value={place}>
      <FiltersPane summary={{ articleCount: 1, trashedCount: 0, highlightCount: 0, changesSinceBackup: 0 } as never} />
    </LibraryContext.Provider>,
  );
  const titles = () => [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
  await vi.waitFor(() => expect(titles()).toEqual(['Tags of articles', 'Sites of articles', 'Dates of articles']));
  expect(root.querySelector('a[title="劳模"]')?.getAttribute('aria-current')).toBeNull();
});
