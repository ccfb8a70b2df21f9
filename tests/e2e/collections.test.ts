import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { inBrowsers, say } from './stage';

const titles = (library: PageView) =>
  library.evaluate(({ document }) => [...document.querySelectorAll('.row > a')].map((link) => link.textContent ?? ''));
const untilRows = (library: PageView, count: number) =>
  library.until(`${count} rows`, async () => (await titles(library)).length === count);
const untilFirst = (library: PageView, title: string | undefined) =>
  library.until(`“${title}” to be first`, async () => (await titles(library))[0] === title);
const untilRowFocus = (library: PageView) =>
  library.until('a row to have the focus', () => library.evaluate(({ document }) => document.activeElement?.matches('.row > a') === true));

inBrowsers('collections and tags', (stage) => {
  it('makes a collection from a selection in one movement, and keeps its order by hand', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, 5);
    await filled.close();
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await untilRows(library, 5);
    const all = await titles(library);
    await library.press('j');
    await untilRowFocus(library);
    for (const key of ['x', 'j', 'x', 'j', 'x']) await library.press(key);
    await library.press('b');
    await library.find('combobox', say('collections_find'));
    await library.type('第12期');
    await library.press('Enter');
    await library.waitForText(say('collections_createdWith_other', 3, '第12期'));

    await library.click('link', /^第12期/);
    await untilRows(library, 3);
    const chosen = await titles(library);
    expect(all).toEqual(expect.arrayContaining(chosen));
    await library.press('j');
    await untilRowFocus(library);
    await library.press('Home');
    await library.until('the first row to have the focus', () =>
      library.evaluate(({ document }) => document.activeElement === document.querySelector('.row > a')),
    );
    await library.press('Alt+Shift+ArrowDown');
    await untilFirst(library, chosen[1]);
    await library.press('Alt+ArrowUp');
    await library.until('the order by hand', async () => (await titles(library)).join() === [chosen[1], chosen[0], chosen[2]].join());
    await library.press('z');
    await library.until('both steps to be taken back', async () => (await titles(library)).join() === chosen.join());

    await library.press('Shift+B');
    await untilRows(library, 2);
    await library.waitForText(say('collections_left_one', 1, '第12期'));
    await library.press('z');
    await untilRows(library, 3);

    await library.click('button', say('collections_delete'));
    await untilRows(library, 5);
    await library.waitForText(say('collections_removed', '第12期'));
    await library.press('z');
    await untilRows(library, 3);
    expect(await titles(library)).toEqual(chosen);
    await library.close();
  });

  it('drags a row to another place', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.click('link', /^第12期/);
    await untilRows(library, 3);
    const before = await titles(library);
    const places = await library.evaluate(({ document }) =>
      [...document.querySelectorAll('.row')].map((row) => {
        const { left, top, height } = row.getBoundingClientRect();
        return { x: left + 90, top, height };
      }),
    );
    const [first, , third] = places;
    if (!first || !third) throw new Error('no rows');
    const { mouse } = library.page;
    await mouse.move(first.x, first.top + 20);
    await mouse.down();
    await mouse.move(first.x, first.top + 40, { steps: 3 });
    await mouse.move(third.x, third.top + third.height - 8, { steps: 5 });
    await library.until('the line', () => library.evaluate(({ document }) => document.querySelector('.drag-line:not([hidden])') !== null));
    await mouse.up();
    await library.until('the first to be last', async () => (await titles(library)).join() === [before[1], before[2], before[0]].join());
    expect(await library.evaluate(({ location }) => location.hash)).not.toContain('article');
    await library.close();
  });

  it('renames, merges and colours tags on their page, each with a way back', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.click('link', say('tags_manage'));
    const names = () =>
      library.evaluate(({ document }) => [...document.querySelectorAll('.tags-name bdi')].map((one) => one.textContent ?? ''));
    await library.until('the tags', async () => (await names()).length > 2);
    const before = await names();
    const [first = '', second = ''] = before;
    await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.tags-name')?.focus());
    await library.press('c');
    await library.find('menuitemradio', say('tags_color_blue'));
    await library.click('menuitemradio', say('tags_color_blue'));
    await library.until('the dot', () => library.evaluate(({ document }) => document.querySelector('.tags-name .is-blue') !== null));

    await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.tags-name')?.focus());
    await library.press('r');
    await library.find('textbox', say('tags_nameOf', first));
    await library.press('Control+a');
    await library.type(second);
    await library.press('Enter');
    await library.click('button', say('tags_merge'));
    await library.until('one tag less', async () => (await names()).length === before.length - 1);
    await library.waitForText(/is now part of/);
    await library.press('z');
    await library.until('both tags to be back', async () => (await names()).join() === before.join());
    await library.close();
  });
});
