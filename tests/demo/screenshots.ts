// `npm run screenshots`: the README's pictures, of a library of invented articles, in both languages and both themes.
import fs from 'node:fs';
import path from 'node:path';
import { buildExtension, inLanguage } from '../tools/build';
import { launchChromium } from '../tools/chromium';
import { fillLibrary } from '../tools/library-page';
import type { PageView } from '../tools/page-view';
import { type Routes, serve } from '../tools/serve';
import { type Language, textsIn } from '../tools/texts';
import { sampleNotice } from './sources';

const OUT = 'tests/demo/screenshots';
const BUILD = '.output-demo';
const ARTICLES = 120;
const HIGHLIGHTS = 90;

async function shoot(language: Language, theme: 'light' | 'dark'): Promise<void> {
  const say = textsIn(language);
  const extension = inLanguage(path.resolve(BUILD, 'chrome-mv3'), language, path.join(BUILD, language));
  const session = await launchChromium({ extension, colorScheme: theme, screen: { width: 1600, height: 1200 } });
  const notice = await sampleNotice();
  const columns = await serve({ routes: columnPages() });
  const fileOf = (name: string) => path.join(OUT, `${name}-${language}-${theme}.png`) as `${string}.png`;
  const picture = async (view: PageView, name: string) => {
    await view.evaluate((window) => window.document.fonts.ready.then(() => true));
    // Fades and the frame's layout come to their end.
    await new Promise((resolve) => setTimeout(resolve, 400));
    // The window of a headless popup may be larger than its content; nobody sees that margin.
    const { width, height } = await view.evaluate(({ document, innerWidth, innerHeight }) => {
      const { right, bottom } = document.body.getBoundingClientRect();
      return { width: Math.min(innerWidth, Math.ceil(right)), height: Math.min(innerHeight, Math.ceil(bottom)) };
    });
    await view.page.screenshot({ path: fileOf(name), clip: { x: 0, y: 0, width, height }, captureBeyondViewport: false });
  };
  try {
    const library = await session.openExtensionPage('library.html');
    await library.page.setViewport({ width: 1280, height: 800 });
    await fillLibrary(library, ARTICLES, { highlights: HIGHLIGHTS });
    await library.page.reload();
    await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
    await picture(library, 'library');
    for (const key of ['j', 'j', 'j']) await library.press(key);
    await library.until('a row to have the focus', () =>
      library.evaluate(({ document }) => document.activeElement?.matches('.row > a') === true),
    );
    await library.press('Enter');
    await library.find('button', say('library_print'));
    await picture(library, 'reader');

    // A passage that is being marked, with its note, and the list beside the text.
    await library.page.setViewport({ width: 1480, height: 860 });
    await library.press('h');
    for (const key of ['ArrowDown', 'ArrowDown', '2']) await library.press(key);
    await library.press('n');
    await library.type(language === 'en' ? 'Ask for the figures of last year.' : '去年的数字也要一份，放进对比表。');
    await picture(library, 'highlight');
    await library.press('Enter');
    await library.press('Escape');
    await library.page.setViewport({ width: 1280, height: 800 });
    await library.evaluate(({ location }) => {
      location.hash = '#/highlights';
    });
    await library.find('button', say('library_marksCopyAll'));
    // A toast is no part of the picture.
    await library.until(
      'the toasts to leave',
      async () => !(await library.evaluate(({ document }) => document.querySelector('.toast'))),
      12_000,
    );
    await picture(library, 'highlights');

    const tab = await session.openTab(notice.url);
    const popup = (await session.openPopup(tab)) as PageView;
    await popup.find('button', say('popup_clip'), { timeout: 20_000 });
    await popup.fill('textbox', say('popup_tags'), '集体协商');
    await popup.press('Enter');
    await picture(popup, 'popup');
    await popup.fill('textbox', say('popup_search'), '协商');
    await popup.find('link', undefined, { nth: 1 });
    await picture(popup, 'search');
    await popup.close();

    // The picker is behind a closed door, for tests too: what is drawn is all that is known of it.
    await tab.setViewport({ width: 1100, height: 720 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await session.chooseMenuItem({ id: 'pick', label: say('menu_pick') }, tab);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await tab.screenshot({ path: fileOf('pick') });
    await tab.keyboard.press('Escape');

    for (const [name, button] of [
      ['pages', 'popup_clipPages_other'],
      ['no-article', 'popup_pick'],
    ] as const) {
      const page = await session.openTab(`${columns.origin}/${name}_1.html`);
      const card = (await session.openPopup(page)) as PageView;
      await card.find('button', say(button, 3), { timeout: 20_000 });
      await picture(card, name);
      await card.close();
    }
  } finally {
    await notice.close();
    await columns.close();
    await session.close();
  }
}

/** A notice over three pages, and a column of titles: what the sample notice is not. */
function columnPages(): Routes {
  const page = (title: string, body: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>${body}`;
  const words =
    '本次技能竞赛面向全市一线职工，分初赛、复赛和决赛三个阶段进行，由市总工会主办，各县区工会负责组织报名，参赛名单须在月底以前报送。';
  const pager =
    '<div class="page"><span>1</span> <a href="pages_2.html">2</a> <a href="pages_3.html">3</a> <a href="pages_2.html">下一页</a></div>';
  const titles = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}">澄川市总工会通知公告第 ${index + 1} 号</a></li>`).join(
    '',
  );
  return {
    '/pages_1.html': page(
      '关于举办职工技能竞赛的通知',
      `<h1>关于举办职工技能竞赛的通知</h1><p>2026-11-18 来源：澄川市总工会</p>${`<p>${words}</p>`.repeat(6)}${pager}`,
    ),
    '/no-article_1.html': page('通知公告', `<ul>${titles}</ul>`),
  };
}

buildExtension({ browser: 'chromium', outDir: BUILD });
fs.mkdirSync(OUT, { recursive: true });
for (const language of ['zh-CN', 'en'] as const) for (const theme of ['light', 'dark'] as const) await shoot(language, theme);
console.log(`The pictures are in ${OUT}/: ${fs.readdirSync(OUT).join(', ')}`);
