import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PageView } from '../tools/page-view';
import { newsPage, paragraphs } from './pages';
import { inBrowsers, say } from './stage';

const MENU_ENTRY = { id: 'clip-page', label: say('menu_clipPage') };

inBrowsers('clipping', (stage) => {
  it('clips at once with the shortcut, says so on the page, and takes it back there', async () => {
    stage.server.route({ '/shortcut': newsPage({ title: '快捷键剪藏' }) });
    const tab = await stage.open('/shortcut');
    const page = new PageView(tab);
    await stage.session.runCommand('clip-page', tab);
    await page.waitForText(say('toast_clipped'));
    await page.waitForText('快捷键剪藏');
    expect((await stage.stored()).map(({ title }) => title)).toContain('快捷键剪藏');

    await tab.bringToFront();
    await page.click('button', say('toast_undo'));
    await page.waitForText(say('toast_undone'));
    expect((await stage.stored()).map(({ title }) => title)).not.toContain('快捷键剪藏');
    await tab.close();
  });

  it('clips from the page’s context menu', async () => {
    stage.server.route({ '/menu': newsPage({ title: '右键菜单剪藏' }) });
    const tab = await stage.open('/menu');
    await stage.session.chooseMenuItem(MENU_ENTRY, tab);
    await new PageView(tab).waitForText(say('toast_clipped'));
    await tab.close();
    const kept = (await stage.stored()).filter(({ title }) => title === '右键菜单剪藏');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.markdown).toContain('夜班补贴进行了第三轮协商');
  });

  it('clips with the keyboard alone', async () => {
    stage.server.route({ '/keys': newsPage({ title: '只用键盘' }) });
    const { tab, popup } = await stage.popupOn('/keys');
    await popup.until('the card to listen', async () => (await popup.find('button', say('popup_clip'))).isFocused);
    await popup.press('t');
    await popup.type('夜班');
    await popup.until('the tag', async () => (await popup.find('combobox', say('popup_tags'))).value === '夜班');
    await popup.press('Enter');
    await popup.find('button', say('tags_remove', '夜班'));
    await popup.press('Control+Enter');
    await popup.waitForText(say('popup_clipped'));
    expect((await popup.find('button', say('popup_open'))).isFocused).toBe(true);
    await popup.close();
    await tab.close();
    expect((await stage.stored()).find(({ title }) => title === '只用键盘')?.tags).toEqual(['夜班']);
  });

  it('clips a page again as a new version, and keeps what was corrected and tagged', async () => {
    stage.server.route({ '/again': newsPage({ title: '再次剪藏' }) });
    await stage.clip('/again', { tags: ['工资'] });

    const known = await stage.popupOn('/again');
    await known.popup.waitForText(/In your library, clipped/);
    await known.popup.fill('textbox', /^Title/, '我改过的标题');
    await known.popup.press('Tab');
    await known.popup.close();
    await known.tab.close();

    stage.server.route({
      '/again': newsPage({ title: '再次剪藏', body: `${paragraphs()}<p>后来补充:新的轮班表已经公布,职工代表逐条作了说明。</p>` }),
    });
    const again = await stage.popupOn('/again');
    await again.popup.click('button', say('popup_clipAgain'));
    await again.popup.waitForText(say('popup_newVersion', 2));
    await again.popup.close();
    await again.tab.close();

    const kept = (await stage.stored()).filter(({ url }) => url.endsWith('/again'));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ title: '我改过的标题', tags: ['工资'], revision: 2, counts: { versions: 1 } });
    expect(kept[0]?.markdown).toContain('后来补充');
  });

  it('leaves the page as it was', async () => {
    const tab = await stage.open();
    const hash = async () =>
      createHash('sha256')
        .update(await tab.evaluate(() => document.documentElement.outerHTML))
        .digest('hex');
    const before = await hash();
    const popup = await stage.session.openPopup(tab);
    await popup.click('button', say('popup_clip'));
    await popup.waitForText(say('popup_clipped'));
    await popup.close();
    expect(await hash()).toBe(before);
    await tab.close();
  });

  it('keeps a draft when the popup closes', async () => {
    stage.server.route({ '/draft': newsPage({ title: '草稿' }) });
    const first = await stage.popupOn('/draft');
    await first.popup.fill('textbox', /^Title/, '草稿里的标题');
    await first.popup.fill('textbox', say('popup_tags'), '待读');
    await first.popup.press('Enter');
    await first.popup.find('button', say('tags_remove', '待读'));
    await first.popup.close();

    const popup = await stage.session.openPopup(first.tab);
    expect((await popup.find('textbox', /^Title/)).value).toBe('草稿里的标题');
    await popup.find('button', say('tags_remove', '待读'));
    await popup.close();
    await first.tab.close();
  });

  it('clips what is selected', async () => {
    stage.server.route({ '/selection': newsPage({ title: '选中的一段' }) });
    const tab = await stage.open('/selection');
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('article p')[2] as Element));
    const popup = await stage.session.openPopup(tab);
    await popup.click('button', say('popup_clipSelection'));
    await popup.find('button', say('popup_open'));
    await popup.close();
    await tab.close();
    const kept = (await stage.stored()).find(({ url }) => url.endsWith('/selection'));
    expect(kept?.kind).toBe('selection');
    expect(kept?.markdown.match(/第三轮协商/g)).toHaveLength(1);
  });
});
