import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageView } from '../tools/page-view';
import { HIGHLIGHT_ENTRY, highlight, noteFrame, painted, select, storedHighlights, untilPainted, untilStored } from './highlighting';
import { newsPage, paragraphs } from './pages';
import { inBrowsers, say } from './stage';

const FIRST = '八月起,一线班组每班增加两次饮水休息,由班组长记录。';
const SECOND = '夜班补贴从每班三十元提高到四十五元,见协商纪要第七条。';
const body = (second = SECOND) => `
  <p id="one">${FIRST}</p>
  <p id="two">${second.replace('协商纪要', '<a href="/minutes">协商纪要</a>')}</p>
  <table><tr><th>岗位</th><th>标准</th></tr><tr><td>装卸</td><td id="cell">每月二百六十元</td></tr></table>
  <p id="ruby">培训讲到<ruby>劬<rt>qú</rt></ruby>劳二字的出处。</p>${paragraphs(6)}
  <iframe src="/inner" width="600" height="200"></iframe>`;

inBrowsers('highlighting on the page', (stage) => {
  let tab: Page;
  let problems: string[];
  let path: string;
  let number = 0;

  const watchTab = (page: Page) => {
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
  };
  const show = (changed?: string) => {
    stage.server.route({
      '/favicon.ico': { body: '', status: 204 },
      '/inner': '<!doctype html><html lang="zh"><meta charset="utf-8"><p id="inner">框架里的通知:周五前上报名单。</p></html>',
      [path]: newsPage({ title: `高温津贴协商 ${number}`, body: body(changed) }),
    });
  };

  beforeEach(async () => {
    number += 1;
    path = `/heat-${number}`;
    problems = [];
    show();
    tab = await stage.open(path);
    watchTab(tab);
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await tab.close();
  });

  it('marks across paragraphs and a link, in a cell, beside ruby and in a frame, and shows all of it again after a reload', async () => {
    await highlight(stage, tab, '#one', '#two');
    const page = await highlight(stage, tab, '#cell');
    await page.press('4');
    await highlight(stage, tab, '#ruby');
    await highlight(stage, tab, '#inner', '#inner', 0);
    const marked = Object.values(await painted(tab)).flat();
    expect(marked).toHaveLength(4);
    const all = await untilStored(stage, (found) => found.length === 4);
    expect(all.map(({ selectors: [{ exact }] }) => exact)).toEqual([
      '框架里的通知:周五前上报名单。',
      '培训讲到劬劳二字的出处。',
      '每月二百六十元',
      `${FIRST}\n${SECOND}`,
    ]);
    expect(all.map(({ color }) => color)).toEqual(['question', 'question', 'question', 'fact']);
    expect(new Set(all.map(({ articleId }) => articleId)).size).toBe(1);
    await tab.bringToFront();
    await tab.reload();
    expect(await painted(tab)).toEqual({});
    const popup = await stage.session.openPopup(tab);
    await untilPainted(tab, marked);
    await popup.find('button', /每月二百六十元/);
    expect(await popup.text()).not.toContain(say('popup_markLost'));
    await popup.close();
  });

  it('is one movement: select with the mouse, n, type, Enter', async () => {
    const popup = await stage.session.openPopup(tab);
    await popup.find('button', say('popup_clip'));
    await popup.close();
    await tab.bringToFront();
    const place = await tab.evaluate(() => {
      const { left, top } = (document.querySelector('#two') as Element).getBoundingClientRect();
      return { x: left + 30, y: top + 8 };
    });
    await tab.mouse.click(place.x, place.y, { count: 3 });
    const page = new PageView(tab);
    await page.find('button', say('highlight_note'));
    await page.press('n');
    await noteFrame(tab);
    await tab.keyboard.type('Compare with last year');
    await tab.keyboard.press('Enter');
    await page.until('the frame to go', async () => !tab.frames().some((frame) => frame.url().includes('note.html')));
    const [made] = await untilStored(stage, ([newest]) => newest?.note === 'Compare with last year');
    expect(made).toMatchObject({ createdOn: 'page', selectors: [{ exact: SECOND }, expect.anything()] });
    await tab.bringToFront();
    expect(await untilPainted(tab, [SECOND])).toEqual({ [`${made?.color}-note`]: [SECOND] });
  });

  it('changes, removes and brings back from the page, with the keys or by a click on the mark', async () => {
    const page = await highlight(stage, tab, '#one');
    await page.waitForText(say('highlight_madeAndClipped'));
    await page.press('Escape');
    await page.waitForGone('button', say('highlight_remove'));
    const { x, y } = await tab.evaluate(() => {
      const box = (document.querySelector('#one') as Element).getBoundingClientRect();
      return { x: box.left + 40, y: box.top + 8 };
    });
    await tab.mouse.click(x, y);
    await page.click('button', 'quote');
    expect(await untilPainted(tab, [FIRST])).toEqual({ quote: [FIRST] });
    await page.click('button', say('highlight_remove'));
    await page.waitForText(say('highlight_removed'));
    expect(await painted(tab)).toEqual({});
    await page.click('button', say('highlight_undo'));
    await untilPainted(tab, [FIRST]);
    expect((await storedHighlights(stage))[0]).toMatchObject({ color: 'quote', selectors: [{ exact: FIRST }, expect.anything()] });
    await tab.bringToFront();
  });

  it('tells on a click that a mark has a note, and shows it in its frame alone', async () => {
    const page = await highlight(stage, tab, '#one');
    await page.waitForText(say('highlight_madeAndClipped'));
    expect(await page.has('button', say('highlight_noteShow'))).toBe(false);
    await page.press('n');
    await noteFrame(tab);
    await tab.keyboard.type('Ask for the minutes');
    await tab.keyboard.press('Enter');
    await untilStored(stage, ([newest]) => newest?.note === 'Ask for the minutes');
    await tab.bringToFront();
    const { x, y } = await tab.evaluate(() => {
      const box = (document.querySelector('#one') as Element).getBoundingClientRect();
      return { x: box.left + 40, y: box.top + 8 };
    });
    await tab.mouse.click(x, y);
    await page.find('button', say('highlight_noteShow'));
    expect(await page.text()).not.toContain('Ask for the minutes');
    await page.press('n');
    await noteFrame(tab);
    const note = tab.frames().find((frame) => frame.url().includes('note.html'));
    const read = () => note?.evaluate(() => document.querySelector('textarea')?.value);
    await page.until('the note', async () => (await read()) === 'Ask for the minutes');
    await tab.keyboard.press('Escape');
  });

  it('copies a passage with its source', async () => {
    const page = await highlight(stage, tab, '#one');
    await page.waitForText(say('highlight_madeAndClipped'));
    await page.press('Shift+C');
    await page.waitForText(say('highlight_copied'));
    if (stage.session.browserName === 'firefox') return;
    await tab.browserContext().overridePermissions(stage.server.origin, ['clipboard-read']);
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`“${FIRST}” ——《高温津贴协商 ${number}》，澄川工运，2026年11月18日，${stage.server.origin}${path}`);
  });

  it('takes its toolbar away with a highlight that is removed elsewhere', async () => {
    const page = await highlight(stage, tab, '#one');
    await page.waitForText(say('highlight_madeAndClipped'));
    const popup = await stage.session.openPopup(tab);
    await popup.find('button', say('popup_markEdit'));
    await popup.press('h');
    await popup.press('#');
    await popup.waitForText(say('highlight_removed'));
    await popup.close();
    await tab.bringToFront();
    await page.waitForGone('button', say('highlight_remove'));
    expect(await page.text()).not.toContain(say('highlight_madeAndClipped'));
    await untilPainted(tab, []);
  });

  it('takes the first highlight back together with the clip that was made for it', async () => {
    const page = await highlight(stage, tab, '#one');
    await page.waitForText(say('highlight_madeAndClipped'));
    await page.press('z');
    await page.waitForText(say('highlight_undone'));
    expect((await stage.stored()).filter(({ url }) => url.endsWith(path))).toEqual([]);
    await tab.bringToFront();
  });

  it('keeps marks that nest, overlap and touch', async () => {
    const outer = await highlight(stage, tab, '#one', '#two');
    await outer.press('1');
    const inner = await highlight(stage, tab, '#two');
    await inner.press('2');
    await highlight(stage, tab, '#two a');
    const now = await painted(tab);
    expect(Object.keys(now).sort()).toEqual(['fact', 'figure-1', 'figure-2']);
    expect(now['figure-2']).toEqual(['协商纪要']);
  });

  it('says in the popup what became of a passage: other words, or gone; and nothing is moved before the person says so', async () => {
    await highlight(stage, tab, '#one');
    await highlight(stage, tab, '#two');
    await untilStored(stage, ([newest, first]) => newest?.selectors[0].exact === SECOND && first?.selectors[0].exact === FIRST);
    const changed = SECOND.replace('四十五元', '五十元');
    show(changed);
    stage.server.route({ [path]: newsPage({ title: `高温津贴协商 ${number}`, body: body(changed).replace(FIRST, '本栏目内容更新中。') }) });
    await tab.reload();
    const popup = await stage.session.openPopup(tab);
    await popup.waitForText(say('popup_markChanged'));
    expect(await popup.text()).toContain('五十元');
    await popup.waitForText(say('popup_markLost'));
    await popup.click('button', say('popup_markTakeWords'));
    const all = await untilStored(stage, (found) => found.some(({ formerQuotes }) => formerQuotes?.includes(SECOND)));
    expect(all.map(({ selectors: [{ exact }] }) => exact)).toEqual(expect.arrayContaining([changed, FIRST]));
    await tab.bringToFront();
  });

  it('lists, edits, removes and jumps by keyboard', async () => {
    await highlight(stage, tab, '#one');
    await highlight(stage, tab, '#cell');
    await tab.keyboard.press('Escape');
    const popup = await stage.session.openPopup(tab);
    await popup.find('button', /每月二百六十元/);
    await popup.press('h');
    await popup.press('j');
    await popup.press('n');
    await popup.find('textbox', say('highlight_noteOf'));
    await popup.type('ask');
    await popup.press('Enter');
    await popup.waitForText('ask');
    await popup.press('Delete');
    await popup.waitForText(say('highlight_removed'));
    await untilPainted(tab, [FIRST]);
    await popup.click('button', say('highlight_undo'));
    await popup.find('button', /每月二百六十元/);
    await popup.press('h');
    await popup.press('Enter');
    await popup.until('the popup to go', () => popup.isClosed());
    await tab.bringToFront();
    await new PageView(tab).find('button', say('highlight_remove'));
    expect((await storedHighlights(stage)).find(({ note }) => note === 'ask')?.selectors[0].exact).toBe('每月二百六十元');
    await tab.bringToFront();
  });

  it('finds its passages in content that comes late, is drawn anew, or came without a load', async () => {
    await highlight(stage, tab, '#one');
    await tab.keyboard.press('Escape');
    await tab.evaluate(() => {
      const article = document.querySelector('article') as Element;
      const { innerHTML } = article;
      article.textContent = '…';
      setTimeout(() => {
        article.innerHTML = innerHTML;
      }, 300);
    });
    await untilPainted(tab, [FIRST]);
    await tab.evaluate((address) => {
      history.pushState(null, '', address);
      (document.querySelector('#one') as Element).textContent = '另一篇文章的第一段。';
    }, `${path}-other`);
    await untilPainted(tab, []);
    await tab.evaluate(
      (address, words) => {
        history.pushState(null, '', address);
        (document.querySelector('#one') as Element).textContent = words;
      },
      path,
      FIRST,
    );
    await untilPainted(tab, [FIRST]);
  });

  it('is offered in the context menu', async () => {
    await select(tab, '#one');
    if (stage.session.browserName === 'chromium') await stage.session.chooseMenuItem(HIGHLIGHT_ENTRY, tab);
    else {
      // The menu opens over what is selected.
      await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
      await stage.session.chooseMenuItem(HIGHLIGHT_ENTRY, tab);
    }
    await tab.bringToFront();
    await new PageView(tab).find('button', say('highlight_remove'));
  });
});
