import { expect, it } from 'vitest';
import type { View } from '../tools/view';
import { inBrowsers, say } from './stage';

const value = (view: View) => view.evaluate(({ document }) => document.querySelector<HTMLInputElement>('.search input')?.value);
/** The suggestions below the field, without their numbers. */
const offered = (view: View) =>
  view.evaluate(({ document }) => [...document.querySelectorAll('.search-options [role=option] bdi')].map((one) => one.textContent ?? ''));

inBrowsers('searching with fields', (stage) => {
  it('completes them under the keys, says what cannot be read, and keeps the search for later', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, 30, { highlights: 8 });
    await filled.close();
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));

    await library.press('/');
    await library.type('ta');
    await library.until('the field to be offered', async () => (await offered(library)).join() === 'tag:');
    for (const key of ['ArrowDown', 'Enter']) await library.press(key);
    await library.until('the tags', async () => (await offered(library)).length > 3);
    await library.type('工');
    await library.until('those with this character', async () => (await offered(library)).every((tag) => tag.includes('工')));
    const [tag = ''] = await offered(library);
    for (const key of ['ArrowDown', 'Enter']) await library.press(key);
    await library.until('the tag in the field', async () => (await value(library)) === `tag:${tag} `);
    const withTag = (await stage.stored(library)).filter(({ tags }) => tags.some((one) => one === tag || one.startsWith(`${tag}/`)));
    await library.waitForText(say(withTag.length === 1 ? 'library_found_one' : 'library_found_other', withTag.length));

    await library.type('before:soon');
    await library.waitForText(say('search_problem_date', 'before:soon'));
    await library.waitForText(say(withTag.length === 1 ? 'library_found_one' : 'library_found_other', withTag.length));
    await library.fill('textbox', say('library_search'), `标签:${tag}`);

    await library.click('button', say('saved_add'));
    await library.fill('textbox', say('saved_name'), '每周一看');
    await library.press('Enter');
    await library.find('link', '每周一看');
    await library.click('button', say('library_searchClear'));
    await library.waitForText(say('library_articleCount_other', 30));
    await library.close();

    const later = await stage.openLibrary();
    await later.page.setViewport({ width: 1280, height: 900 });
    await later.click('link', '每周一看');
    await later.waitForText(say(withTag.length === 1 ? 'library_found_one' : 'library_found_other', withTag.length));
    expect(await value(later)).toBe(`标签:${tag}`);
    expect(await later.count('button', say('saved_isSaved', '每周一看'))).toBe(1);
    await later.close();
  });

  it('knows the same language in the popup, and shows it', async () => {
    const { popup, tab } = await stage.popupOn();
    await popup.fill('textbox', say('popup_search'), '协商 -has:highlight');
    await popup.find('link', undefined, { nth: 1 });
    expect(await popup.evaluate(({ document }) => document.querySelector('.clip .clip-highlights'))).toBeNull();
    await popup.click('button', say('search_help'));
    await popup.click('button', 'is:unread');
    await popup.until('the example in the field', async () => (await value(popup)) === '协商 -has:highlight is:unread');
    await popup.close();
    await tab.close();
  });
});
