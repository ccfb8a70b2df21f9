import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { inBrowsers, say } from './stage';

const COUNT = 400;

/** What the list shows to somebody who looks at it. */
const look = (library: PageView) =>
  library.evaluate(({ document, location }) => {
    const row = document.activeElement?.closest('.row');
    const box = document.querySelector('.articles')?.getBoundingClientRect();
    const rect = row?.getBoundingClientRect();
    return {
      address: location.hash,
      said: document.querySelector('.list-bar [role="status"]')?.textContent ?? '',
      place: row ? Number(row.getAttribute('aria-posinset')) : undefined,
      isInSight: Boolean(box && rect && rect.top >= box.top && rect.bottom <= box.bottom),
      title: row?.querySelector('a bdi')?.textContent ?? '',
      headings: [...document.querySelectorAll('.articles h2')].map(({ textContent }) => textContent),
      selected: document.querySelector('.bulk-count')?.textContent ?? '',
    };
  });

const untilSaid = (library: PageView, said: string) => library.until(said, async () => (await look(library)).said === said);
const untilAt = (library: PageView, place: number) =>
  library.until(`the focus in row ${place}`, async () => {
    const now = await look(library);
    return now.place === place && now.isInSight;
  });

const chip = (name: string) => new RegExp(say('library_filterRemove', name));

inBrowsers('a long list', (stage) => {
  it('leads to its last row and back, and opens what the key is on', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, COUNT, { highlights: 20 });
    await filled.close();
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await untilSaid(library, say('library_articleCount_other', COUNT));
    await library.press('j');
    await untilAt(library, 1);
    await library.press('End');
    await untilAt(library, COUNT);
    for (let step = 1; step <= 30; step += 1) await library.press('ArrowUp');
    await untilAt(library, COUNT - 30);
    const { title } = await look(library);
    await library.press('Enter');
    await library.find('button', say('library_print'));
    await library.waitForText(title);
    await library.press('Escape');
    await untilAt(library, COUNT - 30);
    await library.press('Home');
    await untilAt(library, 1);
    await library.close();
  });

  it('takes its order and its headings from the menu, and keeps them in the address', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.click('button', say('library_sortNow', say('library_sortCaptured')));
    await library.click('menuitemradio', say('library_sortTitle'));
    await library.until('no headings', async () => (await look(library)).headings.length === 0);
    await library.click('button', say('library_sortNow', say('library_sortTitle')));
    await library.click('menuitemradio', say('library_groupSource'));
    await library.until('one source', async () => (await look(library)).headings.length === 1);
    expect((await look(library)).address).toBe('#/?sort=title&group=source');
    const before = await look(library);
    await library.close();
    const again = await stage.session.openExtensionPage(`library.html${before.address}`);
    await again.page.setViewport({ width: 1280, height: 900 });
    await again.until('the same again', async () => (await look(again)).headings.join() === before.headings.join());
    await again.close();
  });

  it('is narrowed by several filters, which are taken away one by one', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.click('link', new RegExp(`^${say('library_unreadOnes')}`));
    await library.until('the unread ones', async () => (await look(library)).said !== say('library_articleCount_other', COUNT));
    const unread = await look(library);
    expect(unread.address).toBe('#/?unread=1');
    await library.click('link', /^工资/);
    await library.find('button', chip('工资'));
    await library.until('fewer', async () => (await look(library)).said !== unread.said);
    const both = await look(library);
    expect(both.address).toContain('unread=1');
    await library.click('button', chip(say('library_unreadOnes')));
    await library.waitForGone('button', chip(say('library_unreadOnes')));
    expect((await look(library)).address).not.toContain('unread');
    await library.evaluate(({ history }) => history.back());
    await library.find('button', chip(say('library_unreadOnes')));
    await untilSaid(library, both.said);
    await library.close();
  });

  it('marks all of it, and takes that back', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await untilSaid(library, say('library_articleCount_other', COUNT));
    await library.press('j');
    await untilAt(library, 1);
    await library.press('Control+a');
    await library.until('all selected', async () => (await look(library)).selected === say('library_selected_other', COUNT));
    const unread = async () =>
      (await library.evaluate(({ document }) => document.querySelector('a.filter[href*="unread"] .count')?.textContent)) ?? '';
    const before = await unread();
    await library.click('button', say('library_more'));
    await library.click('menuitem', say('library_markRead'));
    await library.until('none unread', async () => (await unread()) === '0', 20_000);
    await library.click('button', say('shared_undo'));
    await library.until('as many as before', async () => (await unread()) === before, 20_000);
    await library.close();
  });
});
