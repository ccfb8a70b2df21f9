import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
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
});
