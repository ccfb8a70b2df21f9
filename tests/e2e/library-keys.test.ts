import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { painted } from './highlighting';
import { inBrowsers, say } from './stage';

/** Which article the focus is in: the row's, or the open one's. */
const focused = (library: PageView) =>
  library.evaluate((window) => {
    const element = window.document.activeElement;
    return element?.matches('.row > a') ? `row ${element.textContent}` : (element?.getAttribute('aria-label') ?? '');
  });

inBrowsers('the library under the keys', (stage) => {
  it('means the article just added, not the row that had the focus before', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, 3);
    await filled.close();
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
    await library.press('j');
    await library.press('n');
    await library.fill('textbox', say('library_fieldTitle'), '手工添加的一篇');
    await library.fill('textbox', say('library_newTextField'), '夜班补贴的说明。');
    await library.press('Control+Enter');
    await library.until('the new article to have the focus', async () => (await focused(library)) === '手工添加的一篇');
    await library.press('#');
    await library.waitForText(say('library_deleted_one', 1));
    const kept = await stage.stored(library);
    expect(kept).toHaveLength(3);
    expect(kept.map(({ title }) => title)).not.toContain('手工添加的一篇');

    await library.press('Control+z');
    await library.until('it to be open again', async () => (await focused(library)) === '手工添加的一篇');
    await library.close();
  });

  it('gives the focus back to a row whose deletion is undone', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
    await library.press('j');
    await library.until('a row to have the focus', async () => (await focused(library)).startsWith('row '));
    const before = await focused(library);
    await library.press('#');
    await library.until('the next row', async () => ![before, ''].includes(await focused(library)));
    await library.press('Control+z');
    await library.until('the row to be back', async () => (await focused(library)) === before);
    await library.close();
  });

  it('gives the open article its keys after a click in the list, and # to the highlight only when that was gone to', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, 3, { highlights: 6 });
    await filled.close();
    const library = await stage.openLibrary();
    // With room for the list of highlights beside the text.
    await library.page.setViewport({ width: 1600, height: 900 });
    await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
    // The first one has none: it was added by hand.
    const press = async () => (await library.page.$$('.row > a'))[1]?.click();
    await press();
    await library.until('the paint', async () => Object.keys(await painted(library.page)).length > 0);
    expect(await focused(library)).toMatch(/^row /);
    const cards = () => library.evaluate(({ document }) => document.querySelectorAll('.mark-card').length);
    const before = await cards();
    const current = () => library.evaluate(({ document }) => document.querySelectorAll('.mark-quote[aria-current]').length);
    await library.press(']');
    await library.until('a highlight to be gone to', async () => (await current()) === 1);
    await library.press('#');
    await library.waitForText(say('library_marksRemoved_one'));
    await library.until('one less', async () => (await cards()) === before - 1);
    await library.press('z');
    await library.until('it to be back', async () => (await cards()) === before);
    await library.waitForText(say('shared_undone'));

    await press();
    await library.press('l');
    await library.until('the focus in the list', () =>
      library.evaluate(({ document }) => document.activeElement?.matches('.mark-quote') === true),
    );
    await library.press(']');
    await library.until('the next one to be shown and to have the focus', () =>
      library.evaluate(({ document }) => document.activeElement?.matches('.mark-quote[aria-current]') === true),
    );
    await library.press('l');
    await library.until('the focus in the text', () =>
      library.evaluate(({ document }) => document.activeElement?.matches('.reader-scroll') === true),
    );
    await press();
    await library.press('h');
    await library.waitForText(say.pattern('library_markChosen'));
    await library.press('Escape');
    await press();
    await library.press('#');
    await library.waitForText(say('library_deleted_one', 1));
    await library.press('z');
    await library.close();
  });
});
