// `npm run screenshots`: the README's pictures, of a library of invented articles, in both languages and both themes.
import fs from 'node:fs';
import path from 'node:path';
import { buildExtension, inLanguage } from '../tools/build';
import { launchChromium } from '../tools/chromium';
import { fillLibrary } from '../tools/library-page';
import type { PageView } from '../tools/page-view';
import { type Language, textsIn } from '../tools/texts';
import { sampleNotice } from './sources';

const OUT = 'tests/demo/screenshots';
const BUILD = '.output-demo';
const ARTICLES = 120;

async function shoot(language: Language, theme: 'light' | 'dark'): Promise<void> {
  const say = textsIn(language);
  const extension = inLanguage(path.resolve(BUILD, 'chrome-mv3'), language, path.join(BUILD, language));
  const session = await launchChromium({ extension, colorScheme: theme });
  const notice = await sampleNotice();
  const picture = async (view: PageView, name: string) => {
    await view.evaluate((window) => window.document.fonts.ready.then(() => true));
    // Fades and the frame's layout come to their end.
    await new Promise((resolve) => setTimeout(resolve, 400));
    // The window of a headless popup may be larger than its content; nobody sees that margin.
    const { width, height } = await view.evaluate(({ document, innerWidth, innerHeight }) => {
      const { right, bottom } = document.body.getBoundingClientRect();
      return { width: Math.min(innerWidth, Math.ceil(right)), height: Math.min(innerHeight, Math.ceil(bottom)) };
    });
    const file = path.join(OUT, `${name}-${language}-${theme}.png`) as `${string}.png`;
    await view.page.screenshot({ path: file, clip: { x: 0, y: 0, width, height }, captureBeyondViewport: false });
  };
  try {
    const library = await session.openExtensionPage('library.html');
    await library.page.setViewport({ width: 1280, height: 800 });
    await fillLibrary(library, ARTICLES);
    await library.page.reload();
    await library.find('link', undefined, { nth: 8 });
    await picture(library, 'library');
    for (const key of ['j', 'j', 'j', 'Enter']) await library.press(key);
    await library.find('button', say('library_exportMd'));
    await picture(library, 'reader');

    const tab = await session.openTab(notice.url);
    const popup = (await session.openPopup(tab)) as PageView;
    await popup.find('button', say('popup_clip'), { timeout: 20_000 });
    await popup.fill('textbox', say('popup_tags'), '集体协商');
    await popup.press('Enter');
    await picture(popup, 'popup');
    await popup.fill('textbox', say('popup_search'), '协商');
    await popup.find('link', undefined, { nth: 1 });
    await picture(popup, 'search');
  } finally {
    await notice.close();
    await session.close();
  }
}

buildExtension({ browser: 'chromium', outDir: BUILD });
fs.mkdirSync(OUT, { recursive: true });
for (const language of ['zh-CN', 'en'] as const) for (const theme of ['light', 'dark'] as const) await shoot(language, theme);
console.log(`The pictures are in ${OUT}/: ${fs.readdirSync(OUT).join(', ')}`);
