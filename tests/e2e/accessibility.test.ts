import { expect, it } from 'vitest';
import { PageView } from '../tools/page-view';
import { violations } from './axe';
import { highlight, noteFrame, untilStored } from './highlighting';
import { deepPage, navigationPage, newsPage, paragraphs } from './pages';
import { inBrowsers, say } from './stage';

// What makes a page whole is the page's: a frame of ours in it has its name from the frame.
const isOfPart = (one: string) => !/^(document-title|landmark-one-main|page-has-heading-one):/.test(one);

for (const colorScheme of ['light', 'dark'] as const) {
  inBrowsers(
    `axe in the ${colorScheme} theme`,
    (stage) => {
      it('finds nothing wrong in the popup, before and after a clip', async () => {
        const { popup, tab } = await stage.popupOn();
        await popup.find('button', say('popup_clip'));
        expect(await violations(popup as PageView)).toEqual([]);
        await popup.fill('textbox', say('popup_tags'), '协商');
        await popup.press('Enter');
        await popup.click('button', say('popup_clip'));
        await popup.find('button', say('popup_open'));
        expect(await violations(popup as PageView)).toEqual([]);
        await popup.close();
        await tab.close();
      });

      it('finds nothing wrong where a page cannot be clipped', async () => {
        const { popup, tab } = await stage.popupOn('/missing-picture.png');
        await popup.until('a card', async () => (await popup.count('button')) > 4);
        expect(await violations(popup as PageView)).toEqual([]);
        await popup.close();
        await tab.close();
      });

      it('finds nothing wrong in the ways out: another part, the plain text, all pages, picking', async () => {
        const pager = '<div class="page"><a href="/paged_2.html">2</a> <a href="/paged_2.html">下一页</a></div>';
        stage.server.route({ '/navigation': navigationPage, '/paged.html': newsPage({ after: pager }), '/deep': deepPage(3000) });
        for (const path of ['/navigation', '/paged.html', '/deep']) {
          const { popup, tab } = await stage.popupOn(path);
          await popup.find('button', /^Pick/, { timeout: 20_000 });
          expect(await violations(popup as PageView)).toEqual([]);
          await popup.close();
          await tab.close();
        }
        const tab = await stage.open('/navigation');
        if (colorScheme === 'dark') await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        await stage.session.chooseMenuItem({ id: 'pick', label: say('menu_pick') }, tab);
        await new PageView(tab).find('button', say('pick_clip'));
        const picker = tab.frames().at(-1) as unknown as PageView['page'];
        expect(await violations({ page: picker })).toEqual([]);
        await tab.close();
      });

      it('finds nothing wrong in the toolbar on a page, the frame for a note, and the popup’s list', async () => {
        stage.server.route({ '/marked': newsPage({ body: `<p id="one">夜班补贴从每班三十元提高到四十五元。</p>${paragraphs(3)}` }) });
        const tab = await stage.open('/marked');
        if (colorScheme === 'dark') await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        const frameAt = (isIt: (url: string) => boolean) => tab.frames().find((frame) => isIt(frame.url())) as unknown as PageView['page'];
        const page = await highlight(stage, tab, '#one');
        await page.waitForText(say('highlight_madeAndClipped'));
        const toolbar = frameAt((url) => url === 'about:blank' || url === '');
        expect((await violations({ page: toolbar })).filter(isOfPart)).toEqual([]);
        await page.press('n');
        await noteFrame(tab);
        await tab.keyboard.type('问财务');
        const note = frameAt((url) => url.includes('note.html'));
        expect((await violations({ page: note })).filter(isOfPart)).toEqual([]);
        await tab.keyboard.press('Enter');
        await untilStored(stage, ([newest]) => newest?.note === '问财务');
        await tab.bringToFront();
        const popup = await stage.session.openPopup(tab);
        await popup.find('button', say('popup_markEdit'));
        expect(await violations(popup as PageView)).toEqual([]);
        await popup.click('button', say('popup_markEdit'));
        await popup.find('textbox', say('highlight_noteOf'));
        expect(await violations(popup as PageView)).toEqual([]);
        await popup.close();
        await tab.close();
      });

      it('finds nothing wrong in the library, its reader, its settings and its dialogs', async () => {
        const library = await stage.openLibrary();
        await library.page.setViewport({ width: 1280, height: 900 });
        await stage.fill(library, 12, { highlights: 20 });
        await library.page.reload();
        await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
        expect(await violations(library)).toEqual([]);

        // A search with its suggestions, with what cannot be read of it, saved, and explained.
        await library.press('/');
        await library.type('before:soon tag:');
        await library.find('option', undefined, { nth: 2 });
        await library.press('ArrowDown');
        expect(await violations(library)).toEqual([]);
        await library.press('Enter');
        await library.click('button', say('saved_add'));
        await library.fill('textbox', say('saved_name'), '每周一看');
        expect(await violations(library)).toEqual([]);
        await library.press('Enter');
        await library.find('button', say('saved_acts', '每周一看'));
        await library.click('button', say('search_help'));
        await library.find('button', 'is:unread');
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.click('button', say('library_searchClear'));
        await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
        await library.press('Escape');

        await library.press('j');
        await library.until('a row to have the focus', () =>
          library.evaluate(({ document }) => document.activeElement?.matches('.row > a') === true),
        );
        await library.press('Enter');
        await library.find('button', say('library_print'));
        expect(await violations(library)).toEqual([]);
        // Finding in the text, and how it is set, in each theme.
        await library.press('f');
        await library.find('textbox', say('library_findInText'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.click('button', say('library_style'));
        for (const theme of ['library_themeSepia', 'library_themeDark', 'library_themeSystem'] as const) {
          await library.click('radio', say(theme));
          expect(await violations(library)).toEqual([]);
        }
        await library.press('Escape');
        await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.reader-scroll')?.focus());
        // With the toolbar beside a passage, and the field for its note.
        await library.press('h');
        await library.press('n');
        await library.find('textbox', say('highlight_noteOf'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.press('Escape');

        await library.press('?');
        await library.find('dialog');
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.waitForGone('dialog');

        await library.click('button', say('library_edit'));
        await library.find('button', say('library_save'));
        expect(await violations(library)).toEqual([]);
        await library.evaluate(({ location }) => {
          location.hash = '#/highlights';
        });
        await library.find('button', say('library_marksCopyAll'));
        expect(await violations(library)).toEqual([]);
        await library.close();

        const settings = await stage.openLibrary('settings');
        await settings.find('button', say('library_backupNow'));
        expect(await violations(settings)).toEqual([]);
        await settings.close();
      });

      it('finds nothing wrong while a text is corrected, in its versions, in the trash, and in what takes the room', async () => {
        const library = await stage.openLibrary();
        await library.page.setViewport({ width: 1400, height: 900 });
        await stage.fill(library, 6);
        await library.page.reload();
        await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
        await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.row > a')?.click());
        await library.find('button', say('library_print'));
        for (const words of ['甲', '乙']) {
          await library.press('Shift+E');
          await library.find('textbox', say('library_editorField'));
          await library.type(words);
          await library.waitForText(say('library_draftState'));
          expect(await violations(library)).toEqual([]);
          await library.press(words === '甲' ? 'Control+s' : 'Escape');
          await library.waitForText(say(words === '甲' ? 'library_textSaved' : 'library_draftKept'));
        }
        await library.waitForText(say('library_draftContinue'));
        expect(await violations(library)).toEqual([]);
        await library.click('button', say('library_versionsShow'));
        await library.click('button', new RegExp(`^${say('library_versionCompare')}:`));
        await library.find('combobox');
        await library.waitForText(say('library_compareAdded'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.waitForGone('dialog');
        await library.press('#');
        await library.waitForText(say('library_deleted_one', 1));
        await library.evaluate(({ location }) => {
          location.hash = '#/?trash=1';
        });
        await library.waitForText(say('library_daysLeft_other', 30));
        expect(await violations(library)).toEqual([]);
        await library.evaluate(({ location }) => {
          location.hash = '#/settings';
        });
        await library.waitForText(say('library_roomTexts'));
        expect(await violations(library)).toEqual([]);
        await library.close();
      });

      it('finds nothing wrong in the menus of the list, its filters, its selection and its end', async () => {
        const library = await stage.openLibrary();
        await library.page.setViewport({ width: 1280, height: 900 });
        if ((await stage.stored(library)).length < 60) await stage.fill(library, 60);
        await library.evaluate(({ location }) => {
          location.hash = '#/?unread=1&sort=published';
        });
        await library.click('button', say('library_sortNow', say('library_sortPublished')));
        await library.find('menuitemradio', say('library_sortTitle'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.row > a')?.focus());
        await library.press('x');
        await library.press('End');
        await library.press('x');
        await library.click('button', say('library_more'));
        await library.find('menuitem', say('library_markUnread'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await library.close();
      });

      it('finds nothing wrong in collections and tags', async () => {
        const library = await stage.openLibrary();
        await library.page.setViewport({ width: 1280, height: 900 });
        if ((await stage.stored(library)).length === 0) await stage.fill(library, 12);
        const untilRow = () =>
          library.until('a row to have the focus', async () => {
            await library.press('j');
            return library.evaluate(({ document }) => document.activeElement?.matches('.row > a') === true);
          });
        await untilRow();
        await library.press('b');
        await library.find('combobox', say('collections_find'));
        await library.type('第12期');
        expect(await violations(library)).toEqual([]);
        await library.press('Enter');
        await library.waitForText(say('collections_createdWith_one', 1, '第12期'));
        await library.click('link', /^第12期/);
        await library.click('button', say('collections_edit'));
        await library.find('textbox', say('collections_description'));
        expect(await violations(library)).toEqual([]);
        await library.press('Escape');
        await untilRow();
        expect(await violations(library)).toEqual([]);

        await library.click('link', say('tags_manage'));
        await library.until('the first tag to have the focus', () =>
          library.evaluate(({ document }) => {
            const first = document.querySelector<HTMLElement>('.tags-name');
            first?.focus();
            return first !== null && document.activeElement === first;
          }),
        );
        await library.press('c');
        await library.find('menuitemradio', say('tags_color_blue'));
        expect(await violations(library)).toEqual([]);
        await library.close();
      });
    },
    ['chromium'],
    { colorScheme },
  );
}
