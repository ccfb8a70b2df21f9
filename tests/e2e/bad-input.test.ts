import { afterEach, expect, it } from 'vitest';
import { clobberingPage, deepPage, hugeTitlePage, navigationPage, newsPage, pdf, wrongDataPage } from './pages';
import { asChromium, inBrowsers, say } from './stage';

inBrowsers('pages that cannot be clipped', (stage) => {
  // Nothing half-saved may remain of what was refused.
  afterEach(async () => expect(await stage.stored()).toEqual([]));

  it.each([
    ['an empty page', '/empty', '<!doctype html><html><head><title></title></head><body></body></html>', say('error_page_is_empty')],
    ['a page of links alone', '/navigation', navigationPage, say('popup_noArticle')],
  ])('says of %s what is the matter and what to do', async (_, path, page, sentence) => {
    stage.server.route({ [path]: page });
    const { tab, popup } = await stage.popupOn(path);
    await popup.waitForText(sentence, 20_000);
    await popup.find('button', say('popup_saveLink'));
    await popup.close();
    expect(await tab.evaluate(() => 1 + 1)).toBe(2);
    await tab.close();
  });

  it('says of a page of the browser’s own that its text can be pasted in', async () => {
    const tab = await stage.session.openTab('about:blank');
    const popup = await stage.session.openPopup(tab);
    await popup.waitForText(say('popup_browserPage'));
    expect(await popup.has('button', say('popup_saveLink'))).toBe(false);
    await popup.find('button', say('popup_paste'));
    await popup.close();
    await tab.close();
  });

  it('says of a page nested too deep that its plain text can be kept, and the tab lives', async () => {
    // Firefox itself ends the tab on 100,000 levels, before anybody reads it.
    stage.server.route({ '/deep': deepPage(stage.session.browserName === 'chromium' ? 100_000 : 3000) });
    const { tab, popup } = await stage.popupOn('/deep');
    // So many levels are also many elements: whichever is noticed first.
    await popup.waitForText(/nested too deep|too large/, 20_000);
    await popup.find('button', say('popup_clipText'));
    await popup.find('button', say('popup_saveLink'));
    await popup.close();
    expect(await tab.evaluate(() => 1 + 1)).toBe(2);
    await tab.close();
  });
});

inBrowsers('pages that are hard to clip', (stage) => {
  it('keeps a PDF as a link with a note', async () => {
    stage.server.route({ '/notice.pdf': { body: pdf, type: 'application/pdf' } });
    const { tab, popup } = await stage.popupOn('/notice.pdf');
    await popup.waitForText(
      stage.session.browserName === 'chromium' ? say('error_page_is_pdf') : /PDF|does not let extensions read/,
      20_000,
    );
    const hasLink = await popup.has('button', say('popup_saveLink'));
    if (hasLink) {
      await popup.fill('textbox', say('popup_note'), '协商用的通知');
      await popup.click('button', say('popup_saveLink'));
      await popup.find('button', say('popup_open'));
    }
    // Firefox tells no extension where its PDF viewer is; then at least the way to paste is there.
    else await popup.find('button', say('popup_paste'));
    await popup.close();
    await tab.close();
    expect((await stage.stored()).map(({ kind, note }) => [kind, note])).toEqual(hasLink ? [['link', '协商用的通知']] : []);
  });

  it('keeps a page that goes elsewhere meanwhile as what it was, or not at all', async () => {
    stage.server.route({ '/before': newsPage({ title: '离开之前' }), '/after': newsPage({ title: '到达之后' }) });
    const tab = await stage.open('/before');
    await Promise.all([stage.session.runCommand('clip-page', tab), tab.goto(`${stage.server.origin}/after`)]);
    // Whatever came first, an address never carries the other page's text.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const kept = (await stage.stored())
      .filter(({ url }) => /before|after/.test(url))
      .map(({ url, title }) => [url.replace(stage.server.origin, ''), title]);
    expect([[], [['/before', '离开之前']], [['/after', '到达之后']]]).toContainEqual(kept);

    const popup = await stage.session.openPopup(tab);
    await popup.until('a card', async () => (await popup.count('button')) > 4);
    await popup.close();
    await tab.close();
  });

  it.each([
    ['form fields named like DOM properties', '/clobbering', clobberingPage, '夜班补贴协商达成一致'],
    ['data of the wrong shape', '/wrong-data', wrongDataPage, '夜班补贴协商达成一致'],
    ['a title of a megabyte', '/huge-title', hugeTitlePage, '很长的标题'],
  ])('clips a page with %s', async (_, path, page, title) => {
    stage.server.route({ [path]: page });
    await stage.clip(path);
    const kept = (await stage.stored()).find(({ url }) => url.endsWith(path));
    expect(kept?.title).toContain(title);
    expect(kept?.title.length).toBeLessThan(2000);
    expect(kept?.markdown).toContain('第三轮协商');
    expect(kept?.publishedAt).toMatch(/^2026-11-18/);
  });
});

inBrowsers(
  'pages of Chromium itself',
  (stage) => {
    it.each(['chrome://version', 'chrome://extensions'])('says of %s what can be done', async (url) => {
      const tab = await asChromium(stage).openTab(url);
      const popup = await stage.session.openPopup(tab);
      await popup.waitForText(say('popup_browserPage'));
      await popup.find('button', say('popup_paste'));
      await popup.close();
      await tab.close();
    });
  },
  ['chromium'],
);
