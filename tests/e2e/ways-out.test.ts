import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { PageView } from '../tools/page-view';
import { deepPage, gb2312, navigationPage, newsPage, paragraphs } from './pages';
import { inBrowsers, say } from './stage';

const PICK_ENTRY = { id: 'pick', label: say('menu_pick') };
const EVENTS = ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'mousemove', 'pointermove'];

/** A page that hears and swallows every key and click first, takes the focus back, and allows nothing from elsewhere. */
function jealousPage(): { body: string; headers: Record<string, string> } {
  const script = `<script>
    window.heard = [];
    for (const name of ${JSON.stringify(EVENTS)}) addEventListener(name, (event) => { window.heard.push(name); event.stopImmediatePropagation(); event.preventDefault(); }, true);
    let left = 5;
    addEventListener('blur', () => left-- > 0 && setTimeout(() => document.querySelector('a').focus(), 20), true);
  </script>`;
  const body = newsPage({ title: '看得很紧的页面', head: script, after: '<aside><p>无关的侧栏文字,不要剪藏这一段。</p></aside>' });
  const policy = "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; style-src 'none'";
  return { body, headers: { 'Content-Security-Policy': policy } };
}

const html = (tab: Page) => tab.evaluate(() => document.documentElement.outerHTML);
const heard = (tab: Page) => tab.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

inBrowsers('picking what to clip', (stage) => {
  it('clips blocks with the keys alone, unheard and without a trace', async () => {
    stage.server.route({ '/jealous': jealousPage() });
    const { tab, popup } = await stage.popupOn('/jealous');
    const before = await html(tab);
    await popup.find('button', say('popup_clip'));
    await popup.click('button', say('popup_pick'));
    await popup.until('the popup to go', () => popup.isClosed());
    await tab.bringToFront();
    const page = new PageView(tab);
    await page.find('button', say('pick_clip'));
    await page.waitForText(/Text · [\d,]+ characters/);
    // The page gives up after a few attempts on the focus; a key in between would be anybody's.
    let calm = 0;
    await page.until('the focus to stay', async () => {
      calm = (await tab.evaluate(() => document.activeElement?.hasAttribute('popover') === true)) ? calm + 1 : 0;
      return calm > 6;
    });
    await heard(tab);
    for (const key of ['ArrowDown', ' ', 'ArrowRight', ' ']) await tab.keyboard.press(key as ' ');
    await page.find('button', say('pick_clipBlocks_other', 2));
    await tab.keyboard.press('Enter');
    await page.waitForText(say('toast_selectionClipped'));
    expect(await heard(tab)).toEqual([]);
    // The keys are the page's again, so its own script is not asked to let Escape through.
    await page.until('the notice to go', async () => (await html(tab)) === before, 15_000);
    await tab.close();
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/jealous'));
    expect(kept).toMatchObject({ kind: 'selection', title: '看得很紧的页面' });
    expect(kept?.markdown.match(/第三轮协商/g)).toHaveLength(2);
  });

  it('clips the text under the mouse, and only that', async () => {
    const { body } = jealousPage();
    stage.server.route({ '/mouse': body });
    const tab = await stage.open('/mouse');
    const page = new PageView(tab);
    await stage.session.chooseMenuItem(PICK_ENTRY, tab);
    await page.find('button', say('pick_clip'));
    const place = await tab.evaluate(() => {
      const { left, top } = (document.querySelectorAll('article p')[1] as Element).getBoundingClientRect();
      return { x: left + 40, y: top + 10 };
    });
    await heard(tab);
    await tab.mouse.move(place.x, place.y + 30);
    await tab.mouse.move(place.x, place.y);
    await tab.mouse.click(place.x, place.y);
    await page.waitForText(say('toast_selectionClipped'));
    expect((await heard(tab)).filter((name) => !/move/.test(name))).toEqual([]);
    await tab.close();
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/mouse'));
    expect(kept?.markdown.match(/第三轮协商/g)).toHaveLength(8);
    expect(kept?.markdown).not.toContain('无关的侧栏');
  });

  it('goes with Escape, and nothing was clipped or changed', async () => {
    stage.server.route({ '/escape': newsPage({ title: '改了主意' }) });
    const tab = await stage.open('/escape');
    const before = await html(tab);
    const page = new PageView(tab);
    await stage.session.chooseMenuItem(PICK_ENTRY, tab);
    await page.find('button', say('pick_clip'));
    await tab.keyboard.press('Escape');
    await page.waitForGone('button', say('pick_clip'));
    expect(await html(tab)).toBe(before);
    await tab.close();
    expect((await stage.stored()).filter(({ url }) => url.endsWith('/escape'))).toEqual([]);
  });
});

inBrowsers('pages whose article cannot be read', (stage) => {
  it('keeps the plain text of a page that is nested too deep', async () => {
    stage.server.route({ '/deep': deepPage(3000) });
    const { tab, popup } = await stage.popupOn('/deep');
    await popup.fill('combobox', say('popup_tags'), '夜班');
    await popup.press('Enter');
    await popup.click('button', say('popup_clipText'));
    await popup.waitForText(say('popup_clipped'), 20_000);
    await popup.close();
    await tab.close();
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/deep'));
    expect(kept?.markdown).toContain('第三轮协商');
    expect(kept?.tags).toEqual(['夜班']);
  });

  it('picks a part of a page without an article', async () => {
    stage.server.route({ '/list': navigationPage });
    const { tab, popup } = await stage.popupOn('/list');
    await popup.click('button', say('popup_pick'));
    await popup.until('the popup to go', () => popup.isClosed());
    await tab.bringToFront();
    const page = new PageView(tab);
    await page.find('button', say('pick_clip'));
    await tab.mouse.move(60, 60);
    await tab.mouse.click(60, 64);
    await page.waitForText(say('toast_selectionClipped'));
    await tab.close();
    expect((await stage.stored()).find(({ url }) => url.endsWith('/list'))?.markdown).toContain('栏目59');
  });

  it('clips what is selected in a frame of the page', async () => {
    stage.server.route({
      '/inner': newsPage({ title: '框架里的页面' }),
      '/outer': '<!doctype html><title>外层</title><h1>外层标题</h1><iframe src="/inner" width="700" height="400"></iframe>',
    });
    const tab = await stage.open('/outer');
    await tab.evaluate(() => {
      const inner = frames[0] as Window;
      inner.getSelection()?.selectAllChildren(inner.document.querySelectorAll('article p')[2] as Element);
    });
    const popup = await stage.session.openPopup(tab);
    await popup.click('button', say('popup_clipSelection'));
    await popup.waitForText(say('popup_clipped'));
    await popup.close();
    await tab.close();
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/outer'));
    expect(kept?.markdown.match(/第三轮协商/g)).toHaveLength(1);
  });
});

inBrowsers('an article over several pages', (stage) => {
  const part = (number: number) => `第${'一二三'[number - 1]}部分:${'工会小组在车间收集到意见,逐条登记,逐条答复。'.repeat(number + 3)}`;
  const pager = (here: number) =>
    `<div class="pagination">${[1, 2, 3].map((number) => (number === here ? `<span>${number}</span>` : `<a href="/contest_${number}.html">${number}</a>`)).join(' ')} ${here < 3 ? `<a href="/contest_${here + 1}.html">下一页</a>` : ''}</div>`;
  const page = (number: number) => {
    const body = `<p>${part(number)}</p>${paragraphs(1)}<p>本页编号${number}的结束语,请继续阅读后面的内容。</p>${pager(number)}`;
    return {
      body: gb2312(newsPage({ title: '关于举办技能竞赛的通知', body }).replace('charset="utf-8"', 'charset="gb2312"')),
      type: 'text/html',
    };
  };

  it('is clipped as one, with the site’s cookies, from whichever page one is on', async () => {
    const cookies: (string | undefined)[] = [];
    for (const number of [1, 2, 3]) {
      stage.server.route({
        [`/contest_${number}.html`]: (request) => {
          cookies.push(request.headers.cookie);
          return { ...page(number), headers: { 'Set-Cookie': 'seen=yes; Path=/' } };
        },
      });
    }
    const { tab, popup } = await stage.popupOn('/contest_2.html');
    await popup.click('button', say('popup_clipPages_other', 3));
    await popup.waitForText(say('popup_clipped'), 20_000);
    await popup.close();
    await tab.close();
    expect(cookies).toEqual([undefined, 'seen=yes', 'seen=yes']);
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/contest_1.html'));
    expect(kept?.title).toBe('关于举办技能竞赛的通知');
    const places = [1, 2, 3].map((number) => kept?.markdown.indexOf(part(number)) ?? -1);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(kept?.markdown).not.toContain('下一页');

    const again = await stage.popupOn('/contest_3.html');
    await again.popup.waitForText(/In your library, clipped/);
    await again.popup.close();
    await again.tab.close();
  });

  it('says what is missing before it is saved', async () => {
    for (const number of [1, 2]) stage.server.route({ [`/contest_${number}.html`]: page(number) });
    stage.server.route({ '/contest_3.html': { status: 500, body: 'no' } });
    const { tab, popup } = await stage.popupOn('/contest_1.html');
    await popup.click('button', say('popup_clipPages_other', 3));
    await popup.waitForText('Page 3 could not be read', 20_000);
    await popup.click('button', say('popup_clipPartly', 2, 3));
    await popup.find('button', say('popup_undo'));
    await popup.close();
    await tab.close();
  });
});
