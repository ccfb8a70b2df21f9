// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import type { Address } from '../../../../components/library/address';
import { HighlightsPane } from '../../../../components/library/highlights/HighlightsPane';
import { LibraryContext } from '../../../../components/library/library-context';
import type { Actions } from '../../../../components/library/use-actions';
import { newId } from '../../../../utils/model/id';
import { openLibrary, saveArticle, saveHighlights } from '../../../../utils/store';
import { makeHighlight } from '../../../fixtures/highlights';
import { makeArticles } from '../../../fixtures/library';
import { click, draw, press } from '../../render';

const copied: string[] = [];
const onOpen = vi.fn();
const go = vi.fn();
const [article] = makeArticles(1);

beforeAll(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
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

it('says what became of each in the text as it is now, cites both wordings, and takes the new one over', async () => {
  const base = makeArticles(2)[1];
  if (!base) throw new Error('no article');
  const then =
    '八月起，一线班组每班增加两次饮水休息。\n\n夜班补贴从每班三十元提高到四十五元，见协商纪要第七条。\n\n食堂在凌晨两点加开一次热餐，首月免费。';
  const now = then.replace('四十五元', '五十五元').replace(/\n\n食堂.*/, '');
  const { articleId } = await saveArticle({ ...base, markdown: then });
  await saveHighlights([
    makeHighlight(articleId, { exact: '一线班组每班增加两次饮水休息', start: 1, createdOn: 'reader' }),
    makeHighlight(articleId, {
      ...{ exact: '夜班补贴从每班三十元提高到四十五元', start: 2, createdOn: 'reader' },
      ...{ prefix: '一线班组每班增加两次饮水休息。\n', suffix: '，见协商纪要第七条。\n食堂' },
    }),
    makeHighlight(articleId, { exact: '食堂在凌晨两点加开一次热餐，首月免费', start: 100 }),
    makeHighlight(articleId, { exact: '相关阅读：另一条完全不同的新闻标题', start: 101 }),
  ]);
  await saveArticle({ ...base, id: newId(), capturedAt: new Date().toISOString(), markdown: now });
  const { root, quotes, button, close } = await drawPane({ host: base.host });
  await vi.waitFor(() => expect(root.querySelectorAll('.place-notice')).toHaveLength(3));
  const states = [...root.querySelectorAll('.mark-card')].map((card) => card.querySelector('.place-notice')?.className.split(' ')[1]);
  expect(states).toEqual([undefined, 'changed', 'lost', 'outside']);

  const changed = [...root.querySelectorAll<HTMLElement>('.mark-quote')][1] as HTMLElement;
  changed.focus();
  await press(changed, 'C');
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).toMatch(/^“夜班补贴从每班三十元提高到四十五元” ——《.*the text now reads “夜班补贴从每班三十元提高到五十五元”\)$/);

  await click(button('Copy all shown'));
  await vi.waitFor(() => expect(copied).toHaveLength(2));
  const all = (copied[1] as string).split('\n\n');
  expect(all.map((one) => /\(as highlighted on .*; (the text now|no longer)/.exec(one)?.[1])).toEqual([
    undefined,
    'the text now',
    'no longer',
    undefined,
  ]);

  await press(changed, 'a');
  await vi.waitFor(() => expect(quotes()[1]).toBe('夜班补贴从每班三十元提高到五十五元'));
  await vi.waitFor(() => expect(root.querySelectorAll('.place-notice')).toHaveLength(2));
  await press(changed, ']');
  expect(document.activeElement?.textContent).toContain('食堂');
  await press(document.activeElement as HTMLElement, '[');
  expect(document.activeElement?.textContent).toContain('五十五元');
  close();
});

it('draws some of thousands, and the keys reach them all', async () => {
  const articles = makeArticles(40, 7).map((one) => ({ ...one, host: 'long.example' }));
  for (const one of articles) await saveArticle(one);
  const marks = articles.flatMap(({ id }, n) => [0, 1, 2].map((at) => makeHighlight(id, { exact: `long ${n} ${at}`, start: at })));
  await saveHighlights(marks);
  const { root, quotes, close } = await drawPane({ host: 'long.example' });
  await vi.waitFor(() => expect(root.querySelector('[role="status"]')?.textContent).toContain('120'));
  expect(quotes().length).toBeLessThan(60);
  const focused = () => document.activeElement?.textContent;

  root.querySelector<HTMLElement>('.mark-quote')?.focus();
  const walked = [focused()];
  for (let step = 1; step < 120; step += 1) {
    await press(document.activeElement as HTMLElement, 'ArrowDown');
    walked.push(focused());
  }
  expect(new Set(walked).size).toBe(120);
  await press(document.activeElement as HTMLElement, 'Home');
  expect(focused()).toBe(walked[0]);
  await press(document.activeElement as HTMLElement, 'End');
  expect(focused()).toBe(walked.at(-1));
  await press(document.activeElement as HTMLElement, 'ArrowUp');
  expect(focused()).toBe(walked.at(-2));
  close();
});

it('shows what a search finds as it is typed, and nothing of the former one', async () => {
  const first = await drawPane({ q: 'long 3' });
  await vi.waitFor(() => expect(first.quotes().length).toBeGreaterThan(3));
  expect(first.quotes().every((quote) => quote?.startsWith('long 3') || quote?.endsWith('3'))).toBe(true);
  expect(first.root.querySelector('.mark-quote mark')?.textContent).toBe('long');
  first.close();
});

it('lists and copies them in the order of the text, wherever they were made', async () => {
  if (!article) throw new Error('no article');
  const markdown = '先说第一件事情的经过。\n\n再说第二件事情的经过。\n\n后说第三件事情的经过。';
  const own = { ...article, id: newId(), host: 'order.example', urlKey: 'order.example/one', markdown };
  const { articleId } = await saveArticle(own);
  await saveHighlights([
    makeHighlight(articleId, { exact: '后说第三件事情的经过。', start: 24, textHash: 'kept', createdOn: 'reader' }),
    makeHighlight(articleId, { exact: '先说第一件事情的经过。', start: 900, textHash: 'page' }),
    makeHighlight(articleId, { exact: '再说第二件事情的经过。' }),
  ]);
  const { button, quotes, close } = await drawPane({ host: 'order.example' });
  const inOrder = ['先说第一件事情的经过。', '再说第二件事情的经过。', '后说第三件事情的经过。'];
  await vi.waitFor(() => expect(quotes()).toEqual(inOrder));
  await click(button('Copy all shown'));
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  expect([...(copied[0] ?? '').matchAll(/[先再后]说/g)].map(String)).toEqual(['先说', '再说', '后说']);
  close();
});
