// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import type { Address } from '../../../../components/library/address';
import { HighlightsPane } from '../../../../components/library/highlights/HighlightsPane';
import { LibraryContext } from '../../../../components/library/library-context';
import type { Actions } from '../../../../components/library/use-actions';
import { openLibrary, saveArticle, saveHighlights } from '../../../../utils/store';
import { makeHighlight } from '../../../fixtures/highlights';
import { makeArticles } from '../../../fixtures/library';
import { draw, press } from '../../render';

const copied: string[] = [];
const onOpen = vi.fn();
const go = vi.fn();
const [article] = makeArticles(1);

beforeAll(async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void copied.push(text) } });
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => [{ name: 'highlight-selection', shortcut: 'Alt+Shift+H' }]);
  await openLibrary();
});
beforeEach(() => {
  copied.length = 0;
  vi.clearAllMocks();
});

async function drawPane(filter: Address['filter'] = {}) {
  const drawn = draw(
    <LibraryContext.Provider value={{ address: { screen: { name: 'highlights' }, filter }, go, layout: 'wide', actions: {} as Actions }}>
      <HighlightsPane searchRef={{ current: null }} onOpen={onOpen} />
    </LibraryContext.Provider>,
  );
  await vi.waitFor(() => expect(drawn.root.querySelector('.mark-card, .empty')).not.toBeNull());
  return { ...drawn, quotes: () => [...drawn.root.querySelectorAll<HTMLElement>('.mark-quote')].map((quote) => quote.textContent) };
}

it('teaches the first highlight where there is none', async () => {
  const { root, close } = await drawPane();
  expect(root.querySelector('.empty ol')?.children).toHaveLength(3);
  await vi.waitFor(() => expect(root.querySelector('kbd')?.textContent).toBe('Alt+Shift+H'));
  expect(root.querySelector('input')).toBeNull();
  close();
});

it('lists them under their article, narrows them, walks and copies with the keys', async () => {
  if (!article) throw new Error('no article');
  const { articleId } = await saveArticle(article);
  await saveHighlights([
    makeHighlight(articleId, { exact: 'second quote', start: 50, color: 'quote', note: 'a note' }),
    makeHighlight(articleId, { exact: 'first quote', start: 10 }),
  ]);
  const { root, quotes, close } = await drawPane();
  expect(quotes()).toEqual(['first quote', 'second quote']);
  expect(root.querySelector('.mark-group h2')?.textContent).toBe(article.metadata.title);

  const [first, second] = [...root.querySelectorAll<HTMLElement>('.mark-quote')];
  first?.focus();
  await press(first as HTMLElement, 'ArrowDown');
  expect(document.activeElement).toBe(second);
  await press(second as HTMLElement, 'C');
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).toContain('“second quote” ——《');
  second?.click();
  expect(onOpen).toHaveBeenCalledWith(articleId, expect.any(String));
  close();

  const narrowed = await drawPane({ color: 'quote' });
  expect(narrowed.quotes()).toEqual(['second quote']);
  narrowed.close();
  const none = await drawPane({ q: 'nowhere' });
  await vi.waitFor(() => expect(none.root.querySelector('.empty button')).not.toBeNull());
  none.close();
});
