import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { inBrowsers, say } from './stage';

const SENTENCE = '集體協商專項行動自即日起開展，各級工會要把提升一線職工收入水平作為工作重點，並將結果按時報送。';
const PARTS = ['一、总体要求', '二、重点任务', '三、工作步骤', '四、保障措施'];
const TEXT = PARTS.map((part) => `${part}\n\n${Array.from({ length: 12 }, () => SENTENCE.repeat(3)).join('\n\n')}`).join('\n\n');

const top = (library: PageView) => library.evaluate(({ document }) => Math.round(document.querySelector('.reader-scroll')?.scrollTop ?? 0));
const inFrame = (library: PageView, selector: string) =>
  library.evaluate(({ document }, wanted) => {
    const page = document.querySelector('iframe')?.contentDocument;
    return [...(page?.querySelectorAll(wanted) ?? [])].map(({ textContent }) => textContent ?? '');
  }, selector);
const textSize = (library: PageView) =>
  library.evaluate(({ document }) => {
    const page = document.querySelector('iframe')?.contentDocument;
    return page?.body ? page.defaultView?.getComputedStyle(page.body).fontSize : undefined;
  });
const isInText = (library: PageView) => library.evaluate(({ document }) => document.activeElement?.matches('.reader-scroll') === true);

/** The first paragraph in sight, by its number. */
const inSight = (library: PageView) =>
  library.evaluate(({ document }) => {
    const frame = document.querySelector('iframe');
    const edge = (document.querySelector('.reader-scroll')?.getBoundingClientRect().top ?? 0) - (frame?.getBoundingClientRect().top ?? 0);
    return [...(frame?.contentDocument?.querySelectorAll('p') ?? [])].findIndex((one) => one.getBoundingClientRect().bottom > edge + 1);
  });

async function add(library: PageView, title: string, text: string): Promise<void> {
  await library.click('link', say('library_new'));
  await library.fill('textbox', say('library_fieldTitle'), title);
  await library.set('textbox', say('library_newTextField'), text);
  await library.focus('textbox', say('library_fieldTitle'));
  await library.press('Control+Enter');
  await opened(library, title);
}

async function opened(library: PageView, title: string): Promise<void> {
  await library.until(`“${title}” to be open`, async () => {
    const isOpen = await library.evaluate(({ document }, name) => document.querySelector('.article h1')?.textContent === name, title);
    return isOpen && (await inFrame(library, 'p')).length > 0;
  });
  // Whoever reads has the text before them, and not the place where it will be.
  await library.until('its place', async () => !(await library.evaluate(({ document }) => document.querySelector('.is-finding') !== null)));
}

inBrowsers('an article to be read', (stage) => {
  it('is searched, set, gone through by its contents, and left and taken up again where it was', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 800 });
    await add(library, '短文', '夜班补贴。');
    await add(library, '长文', TEXT);

    // Words, however they are written; Escape leads back.
    await library.press('f');
    await library.fill('textbox', say('library_findInText'), '集体协商');
    await library.waitForText(say('library_findAt', 1, 144));
    await library.press('Enter');
    await library.press('Enter');
    await library.waitForText(say('library_findAt', 3, 144));
    await library.press('Shift+Enter');
    await library.press('Shift+Enter');
    await library.press('Shift+Enter');
    await library.waitForText(say('library_findAt', 144, 144));
    expect(await top(library)).toBeGreaterThan(2000);
    await library.press('Escape');
    await library.until('the place before', async () => (await top(library)) === 0);
    expect(await isInText(library)).toBe(true);

    // Sections.
    await library.press('i');
    await library.find('dialog', say('library_contents'));
    await library.press('End');
    await library.press('Enter');
    await library.until('the last section', async () => (await top(library)) > 2000);
    expect(await isInText(library)).toBe(true);

    // Larger, and still at the same place.
    await library.press('+');
    await library.until('larger text', async () => (await textSize(library)) === '20px');
    await library.until('the place to be kept', () =>
      library.evaluate(({ localStorage }) => (localStorage.getItem('library.places') ?? '').length > 9),
    );
    const before = await inSight(library);
    expect(before).toBeGreaterThan(30);

    // To the neighbour and back, by keys.
    const isFirst = await library.evaluate(({ document }) => document.querySelector('.row')?.textContent?.includes('长文') === true);
    await library.press(isFirst ? 'j' : 'k');
    await opened(library, '短文');
    await library.press(isFirst ? 'k' : 'j');
    await opened(library, '长文');
    await library.until('the place where it was left', async () => (await inSight(library)) === before);
    await library.close();
    const again = await stage.openLibrary();
    await again.page.setViewport({ width: 1280, height: 800 });
    await again.click('link', '长文');
    await opened(again, '长文');
    await again.until('it once more', async () => (await inSight(again)) === before);
    expect(await textSize(again)).toBe('20px');
    await again.close();
  });

  it('is drawn in the theme that is chosen, and so is the page around it', async () => {
    const library = await stage.openLibrary();
    await library.page.setViewport({ width: 1280, height: 800 });
    await library.click('link', '短文');
    await opened(library, '短文');
    const grounds = () =>
      library.evaluate(({ document, getComputedStyle }) => {
        const page = document.querySelector('iframe')?.contentDocument;
        const ink = page?.body && page.defaultView?.getComputedStyle(page.body).color;
        return `${getComputedStyle(document.body).backgroundColor} ${ink}`;
      });
    const light = await grounds();
    await library.click('button', say('library_style'));
    await library.click('radio', say('library_themeDark'));
    await library.until('the dark theme', async () => (await grounds()) !== light);
    expect(await grounds()).toBe('rgb(25, 24, 22) rgb(236, 232, 226)');
    await library.press('Escape');
    await library.until('the button again', () =>
      library.evaluate(({ document }, name) => document.activeElement?.getAttribute('aria-label') === name, say('library_style')),
    );
    await library.close();
  });
});
