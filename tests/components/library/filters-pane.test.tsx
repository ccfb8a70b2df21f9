// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { ListFilter } from '../../../components/library/address';
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
  await vi.waitFor(() => expect(titles()).toEqual(['Collections', 'Tags of articles', 'Sites of articles', 'Dates of articles']));
  expect(root.querySelector('a[title="劳模"]')?.getAttribute('aria-current')).toBeNull();
});

describe('the numbers beside a narrowed list', () => {
  const drawPane = async (filter: ListFilter) => {
    const drafts = makeArticles(6) as NewArticle[];
    const of = (at: number, tags: string[], source: string): NewArticle => {
      const draft = drafts[at] as NewArticle;
      return { ...draft, tags, metadata: { ...draft.metadata, source } };
    };
    await freshLibrary();
    await seed([of(0, ['工资'], '日报'), of(1, ['工资', '立法'], '日报'), of(2, ['工资'], '晚报'), of(3, ['立法'], '晚报')]);
    const place = { address: { screen: { name: 'list' }, filter } } as LibraryPlace;
    const { root } = draw(
      <LibraryContext.Provider value={place}>
        <FiltersPane summary={{ articleCount: 4, trashedCount: 0, highlightCount: 0, unreadCount: 4, starredCount: 0 } as never} />
      </LibraryContext.Provider>,
    );
    const countOf = (title: string) => root.querySelector(`a[title="${title}"]`)?.textContent?.replace(title, '');
    return { root, countOf };
  };

  it('say how many articles a further choice leaves, and another of the same kind would bring', async () => {
    const { countOf } = await drawPane({ tag: '工资' });
    await vi.waitFor(() => expect([countOf('日报'), countOf('晚报')]).toEqual(['2', '1']));
    expect([countOf('工资'), countOf('立法')]).toEqual(['3', '2']);
  });

  it('keep the order of the list in every choice', async () => {
    const { root } = await drawPane({ sort: 'title', unread: true });
    const link = await vi.waitFor(() => {
      const found = root.querySelector<HTMLAnchorElement>('a[title="日报"]');
      expect(found).not.toBeNull();
      return found;
    });
    expect(link?.hash).toContain('unread=1');
    expect(link?.hash).toContain('sort=title');
  });

  it('are left out where they are not known', async () => {
    const { countOf } = await drawPane({ q: '工会' });
    await vi.waitFor(() => expect(countOf('日报')).toBe(''));
  });
});
