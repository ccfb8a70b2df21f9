import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from '../tools/chromium';
import { PageView } from '../tools/page-view';
import { download } from '../tools/session';
import type { Texts } from '../tools/texts';
import { unzip } from '../tools/unzip';
import type { View } from '../tools/view';

export interface ClipOptions {
  session: ChromiumSession;
  say: Texts;
  tags: string[];
  out: string;
  /** Goes before the names of the pictures. */
  prefix: string;
}

export interface Clipped {
  markdown: string;
  /** Pictures and attachments of the article, beside it. */
  assets: string[];
  /** Of the popup and the library. */
  pictures: string[];
}

/** Opens the page, presses the toolbar button, clips, opens the article in the library and exports it: all through the real interface. */
export async function clipAndExport(url: string, options: ClipOptions): Promise<Clipped> {
  const { session, say, out, prefix } = options;
  const tab = await openPage(session, url);
  const pictures: string[] = [];
  const picture = async (view: View, name: string) => {
    const file = path.join(out, `${prefix}${name}.png`);
    await takePicture(view, file);
    pictures.push(file);
  };

  const popup = await session.openPopup(tab);
  await waitForCard(popup, say);
  await picture(popup, 'popup');
  await clip(popup, options);
  await picture(popup, 'popup-clipped');

  const library = await session.openedBy(() => popup.click('button', say('popup_open')));
  await library.page.setViewport({ width: 1360, height: 860 });
  // A zip with its pictures where some are kept, else the Markdown alone.
  const exportButton = new RegExp(`^(?:${say('library_exportMd')}|${say('library_exportZip')})$`);
  await library.find('button', exportButton, { timeout: 15_000 });
  // The frame with the text says when it has been laid out by its height.
  await library.until('the text', async () => (await library.text()).length > 100).catch(() => undefined);
  // Pictures follow the article; some pages have none, and some are never to be had.
  await library.until('the pictures', () => arePicturesShown(library), 5000).catch(() => undefined);
  await picture(library, 'library');
  const { markdown, assets } = unpack(await download(session, () => library.click('button', exportButton)), out);
  await library.close();
  await tab.close();
  return { markdown, assets, pictures };
}

async function arePicturesShown(library: PageView): Promise<boolean> {
  return library.evaluate((window) => {
    const page = window.document.querySelector('iframe')?.contentDocument;
    const images = [...(page?.querySelectorAll('img') ?? [])];
    return images.length > 0 && !page?.querySelector('.picture') && images.every(({ src }) => src.startsWith('blob:'));
  });
}

/** Puts an exported article into the folder, with its pictures beside it, and returns their places. */
function unpack(file: string, out: string): Pick<Clipped, 'markdown' | 'assets'> {
  const files = file.endsWith('.zip') ? unzip(fs.readFileSync(file)) : new Map([[path.basename(file), fs.readFileSync(file)]]);
  for (const [name, bytes] of files) {
    const place = path.join(out, name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, bytes);
  }
  const places = [...files.keys()].map((name) => path.join(out, name));
  const markdown = places.find((place) => place.endsWith('.md')) ?? '';
  return { markdown, assets: places.filter((place) => place !== markdown) };
}

async function openPage(session: ChromiumSession, url: string): Promise<Page> {
  const tab = await session.browser.newPage();
  try {
    const response = await tab.goto(url, { waitUntil: 'load', timeout: 30_000 });
    if (response && response.status() >= 400) throw new Error(`the server answers ${response.status()}`);
    return tab;
  } catch (error) {
    await tab.close();
    const reason = error instanceof Error ? error.message.replace(/ at http.*$/s, '') : String(error);
    throw new Error(`${url} could not be opened: ${reason}`);
  }
}

/** Waits until the popup shows what it recognised; throws its own words when it is no article. */
async function waitForCard(popup: View, say: Texts): Promise<void> {
  const isThere = async (...names: string[]) => (await Promise.all(names.map((name) => popup.has('button', name)))).some(Boolean);
  const canClip = () => isThere(say('popup_clip'), say('popup_clipAgain'));
  await popup.until(
    'the popup to show the page',
    async () => (await canClip()) || (await isThere(say('popup_saveLink'), say('popup_paste'))),
    20_000,
  );
  if (!(await canClip())) {
    const reason = (await popup.find('status').catch(() => undefined))?.value;
    throw new Error(`The popup says: ${reason || (await popup.text()).split('\n')[0]}`);
  }
}

async function clip(popup: View, { say, tags }: ClipOptions): Promise<void> {
  for (const tag of tags) {
    await popup.fill('textbox', say('popup_tags'), tag);
    await popup.press('Enter');
  }
  const isKnown = await popup.has('button', say('popup_clipAgain'));
  await popup.click('button', say(isKnown ? 'popup_clipAgain' : 'popup_clip'));
  await popup.find('button', say('popup_open'), { timeout: 15_000 });
}

async function takePicture(view: View, file: string): Promise<void> {
  if (!(view instanceof PageView)) return;
  await view.evaluate((window) => window.document.fonts.ready.then(() => true));
  await view.page.screenshot({ path: file as `${string}.png`, captureBeyondViewport: false });
}
