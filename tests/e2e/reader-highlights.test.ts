import { beforeEach, expect, inject, it } from 'vitest';
import { readStoredHighlights } from '../tools/library-page';
import type { PageView } from '../tools/page-view';
import { violations } from './axe';
import { painted, untilPainted } from './highlighting';
import { newsPage, paragraphs } from './pages';
import { inBrowsers, type Stage, say } from './stage';

const FIRST = '八月起,一线班组每班增加两次饮水休息,由班组长记录。';
const SECOND = '夜班补贴从每班三十元提高到四十五元,见协商纪要第七条。';
const EDITED = '夜班补贴从每班三十元提高到五十五元,见协商纪要第八条。';
const THIRD = '食堂在凌晨两点加开一次热餐,由后勤科负责,首月免费。';
const WORKS = '装卸岗位的防暑用品改为按月发放,领用表贴在休息室门口。';

/** Opens an article's reader by its title, and waits for its text. */
async function read(library: PageView, title: string, words: string): Promise<void> {
  await library.click('link', title);
  const inFrame = () => library.evaluate(({ document }) => document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '');
  await library.until('the text', async () => (await inFrame()).includes(words));
  // Keys go to the article, as after Enter in the list.
  await library.evaluate((window) => window.document.querySelector<HTMLElement>('.reader-scroll')?.focus());
}

/** Drags the mouse over a paragraph of the reader's frame. */
async function drag(library: PageView, words: string): Promise<void> {
  const box = await library.evaluate((window, wanted) => {
    const frame = window.document.querySelector('iframe');
    const found = [...(frame?.contentDocument?.querySelectorAll('p') ?? [])].find((p) => p.textContent?.includes(wanted));
    found?.scrollIntoView({ block: 'center' });
    const [outer, range] = [frame?.getBoundingClientRect(), frame?.contentDocument?.createRange()];
    if (!found || !outer || !range) return undefined;
    range.selectNodeContents(found);
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0] as DOMRect, lines.at(-1) as DOMRect];
    const [x, y] = [outer.left, outer.top];
    return { from: [first.left + x + 1, (first.top + first.bottom) / 2 + y], to: [last.right + x - 1, (last.top + last.bottom) / 2 + y] };
  }, words);
  if (!box) throw new Error(`“${words}” is not in the reader`);
  const { mouse } = library.page;
  await mouse.move(box.from[0] as number, box.from[1] as number);
  await mouse.down();
  await mouse.move(box.to[0] as number, box.to[1] as number, { steps: 6 });
  await mouse.up();
  await library.waitForText(say('library_markChosen', words));
}

/** Whether a highlight of a list has the focus. */
const hasFocus = (library: PageView) => library.evaluate(({ document }) => document.activeElement?.matches('.mark-quote') === true);

async function stored(library: PageView) {
  return readStoredHighlights(library, { bundleFile: inject('bundleFile') });
}

inBrowsers('highlights in the reader', (stage: Stage) => {
  let number = 0;
  let path = '';
  let title = '';
  const show = (second = SECOND, third = THIRD) =>
    stage.server.route({
      [path]: newsPage({
        title,
        body: `<p>${FIRST}</p><p>${second}</p><p>${third}</p><p>${WORKS}</p>${paragraphs(6)}`,
      }),
    });

  beforeEach(async () => {
    number += 1;
    path = `/reader-${number}`;
    title = `夜班津贴协商 ${number}`;
    show();
    await stage.clip(path);
  });

  it('is one movement with the mouse: select, n, type, Enter; and can be taken back', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1600, height: 900 });
    await read(library, title, SECOND);
    await drag(library, SECOND);
    await library.press('n');
    await library.type('first and n 2');
    await library.press('Enter');
    await untilPainted(library.page, [SECOND]);
    await library.until('the note in the library', async () => (await stored(library))[0]?.note === 'first and n 2');
    expect((await stored(library))[0]).toMatchObject({ color: 'fact', createdOn: 'reader', selectors: [{ exact: SECOND }, {}] });
    expect(await violations(library)).toEqual([]);

    await library.press('5');
    await library.until('another colour', async () => (await stored(library))[0]?.color === 'check');
    await library.until('its paint', async () =>
      Object.keys(await painted(library.page))
        .join()
        .includes('check'),
    );
    await library.press('#');
    await library.waitForText(say('library_marksRemoved_one'));
    await untilPainted(library.page, []);
    await library.press('Control+z');
    await untilPainted(library.page, [SECOND]);
    expect((await stored(library))[0]).toMatchObject({ note: 'first and n 2', color: 'check' });

    await library.close();
    const again = await stage.openLibrary();
    await again.page.setViewport({ width: 1600, height: 900 });
    await read(again, title, SECOND);
    await untilPainted(again.page, [SECOND]);
    expect(await again.text()).toContain('first and n 2');
    await again.close();
  });

  it('needs no mouse: sentences are chosen with the keys, and the list leads back to them', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1600, height: 900 });
    await read(library, title, SECOND);
    await library.press('h');
    await library.waitForText(say('library_markChosen', FIRST));
    await library.press('ArrowDown');
    await library.waitForText(say('library_markChosen', SECOND));
    await library.press('Shift+ArrowDown');
    await library.waitForText(new RegExp(`${SECOND}\\s${THIRD}`));
    await library.press('Shift+ArrowUp');
    await library.press('2');
    await library.press('ArrowDown');
    await library.press('n');
    await library.type('why free');
    await library.press('Enter');
    await untilPainted(library.page, [SECOND, THIRD]);
    await library.until('both in the library', async () => (await stored(library)).some(({ note }) => note === 'why free'));

    // From the list: the keys mean the highlight that has the focus there.
    await library.press('Escape');
    await library.press('l');
    await library.until('the focus in the list', () => hasFocus(library));
    await library.press('ArrowUp');
    await library.press('n');
    await library.type('seventh clause');
    await library.press('Enter');
    await library.until('the other note', async () => (await stored(library)).some(({ note }) => note === 'seventh clause'));
    await library.press('Enter');
    await library.find('button', say('library_markCite'));
    await library.press('Escape');
    await library.close();
  });

  it('says what became of a highlight when the article was clipped again with another text', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1600, height: 900 });
    await read(library, title, SECOND);
    for (const words of [FIRST, SECOND, THIRD]) {
      await drag(library, words);
      await library.press('1');
      // The toolbar may stand on the next paragraph.
      await library.press('Escape');
      await library.until('it in the library', async () => (await stored(library)).some(({ selectors: [{ exact }] }) => exact === words));
    }
    await library.close();

    show(EDITED, '');
    const { tab, popup } = await stage.popupOn(path);
    await popup.click('button', say('popup_clipAgain'));
    await popup.waitForText(/./);
    await popup.close();
    await tab.close();

    const again = await stage.openLibrary();
    await again.page.setViewport({ width: 1600, height: 900 });
    await read(again, title, EDITED);
    await untilPainted(again.page, [FIRST, EDITED]);
    const text = await again.waitForText(say('library_markLost'));
    expect(text).toContain(say('library_markChanged'));
    expect(text).toContain(SECOND);
    expect(text).toContain(THIRD);
    expect(await violations(again)).toEqual([]);

    await again.click('button', say('library_markAccept'));
    await again.until('the new wording in the library', async () =>
      (await stored(again)).some(({ selectors: [{ exact }] }) => exact === EDITED),
    );
    const accepted = (await stored(again)).find(({ selectors: [{ exact }] }) => exact === EDITED);
    expect(accepted?.formerQuotes).toEqual([SECOND]);
    await again.waitForGone('button', say('library_markAccept'));
    await untilPainted(again.page, [FIRST, EDITED]);
    await again.close();
  });

  it('finds a highlight again among all, changes it there and opens it in its text', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await read(library, title, WORKS);
    await drag(library, WORKS);
    await library.press('3');
    await untilPainted(library.page, [WORKS]);
    await library.evaluate((window) => {
      window.location.hash = '#/highlights';
    });
    await library.fill('textbox', say('library_marksSearch'), '防暑用品');
    await library.waitForText(WORKS);
    await library.press('Enter');
    await library.press('n');
    await library.type('for the poster');
    await library.press('Enter');
    await library.until('the note', async () => (await stored(library)).some(({ note }) => note === 'for the poster'));
    expect(await violations(library)).toEqual([]);
    await library.press('Enter');
    await library.until(
      'the highlight in its text',
      async () => (await painted(library.page)).quote !== undefined || (await painted(library.page))['quote-note'] !== undefined,
    );
    await library.find('button', say('library_markCite'));
    await library.press('Escape');
    await library.press('Escape');
    // Back where the person came from, with the focus on it.
    await library.until('the focus on the highlight', () => hasFocus(library));
    await library.press('#');
    await library.waitForText(say('library_marksRemoved_one'));
    await library.press('Control+z');
    await library.waitForText(WORKS);
    await library.close();
  });
});
