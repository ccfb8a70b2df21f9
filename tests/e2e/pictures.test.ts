import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { drawing, tinyPicture } from '../fixtures/drawn-pictures';
import type { PageView } from '../tools/page-view';
import { type Server, serve } from '../tools/serve';
import { download, type LaunchOptions } from '../tools/session';
import { unzip } from '../tools/unzip';
import { violations } from './axe';
import { newsPage, paragraphs } from './pages';
import { inBrowsers, say } from './stage';

const FORM = new TextEncoder().encode('PK the form');
const page = newsPage({
  title: '高温天里送清凉',
  body: `${paragraphs(3)}<p><img src="/img/%E4%BC%9A%20%E5%9C%BA(1).gif" alt="会场 [左]"></p>${paragraphs(6)}
<p><img src="/img/chart.svg" alt="图表"></p><p>附件：<a href="/att/form.docx">附件1：申领表.docx</a></p>`,
});

/** The pictures in the reader's frame: where each comes from, and how wide it really is. */
const shown = (library: PageView) =>
  library.evaluate((window) =>
    [...(window.document.querySelector('iframe')?.contentDocument?.querySelectorAll('img') ?? [])].map(({ src, naturalWidth, alt }) => ({
      from: src.slice(0, 5),
      naturalWidth,
      alt,
    })),
  );

inBrowsers('pictures', (stage) => {
  it('are shown from the library without a request, seen large, and exported as files that the text leads to', async () => {
    stage.server.route({
      '/pictures': page,
      '/img/%E4%BC%9A%20%E5%9C%BA(1).gif': { body: tinyPicture(), type: 'image/gif' },
      '/img/chart.svg': { body: drawing(900, 300, '42'), type: 'image/svg+xml' },
      '/att/form.docx': { body: FORM, type: 'application/msword' },
    });
    const { popup, tab } = await stage.popupOn('/pictures');
    await popup.click('button', say('popup_clip'));
    await popup.find('button', say('popup_open'));
    await popup.close();

    const first = await stage.openLibrary();
    await first.page.setViewport({ width: 1280, height: 900 });
    await first.click('link', '高温天里送清凉');
    // They come after the article, while it can already be read.
    await first.until('the pictures', async () => (await shown(first)).filter(({ from }) => from === 'blob:').length === 2, 20_000);
    await first.until('the attachment', async () =>
      first.evaluate((window) => Boolean(window.document.querySelector('iframe')?.contentDocument?.querySelector('a[data-file]'))),
    );
    await tab.close();
    await first.close();

    const asked = stage.server.requests.length;
    const requests: string[] = [];
    const library = await stage.openLibrary();
    library.page.on('request', (request) => requests.push(request.url()));
    await library.page.setViewport({ width: 1280, height: 900 });
    await library.click('link', '高温天里送清凉');
    await library.until('the pictures', async () => (await shown(library)).filter(({ naturalWidth }) => naturalWidth > 0).length === 2);
    await library.until('the pictures', async () => (await shown(library)).every(({ from }) => from === 'blob:'));
    expect(await shown(library)).toEqual([
      { from: 'blob:', naturalWidth: 1, alt: '会场 [左]' },
      { from: 'blob:', naturalWidth: 900, alt: '图表' },
    ]);
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
    expect(stage.server.requests.length).toBe(asked);

    if (stage.session.browserName === 'chromium') expect(await violations(library)).toEqual([]);

    // The small one is a sign in the text; the drawing is seen large, by the keyboard.
    await library.evaluate((window) => window.document.querySelector('iframe')?.contentDocument?.querySelector('button')?.focus());
    await library.press('Enter');
    await library.find('button', say('library_savePicture'));
    if (stage.session.browserName === 'chromium') expect(await violations(library)).toEqual([]);
    await library.press('Escape');
    await library.waitForGone('dialog');

    const zip = await download(stage.session, () => library.click('button', say('library_exportZip')));
    const files = unzip(fs.readFileSync(zip));
    const names = [...files.keys()];
    expect(names.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.gif', '.md', '.svg']);
    const markdown = new TextDecoder().decode(files.get(names[0] ?? ''));
    const html = new MarkdownIt().render(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
    const targets = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => decodeURIComponent(String(address)));
    expect(targets.sort()).toEqual(names.filter((name) => name.startsWith('assets/')).sort());
    expect([...(files.get(names.find((name) => name.endsWith('.docx')) ?? '') ?? [])]).toEqual([...FORM]);
    await library.close();
  });
});

const HOST = 'closed.example';
let web: Server;
let isUp = false;
const options: Partial<LaunchOptions> = {};

beforeAll(async () => {
  // A proxy that is every host. The host of the picture lets no page read it.
  web = await serve({
    routes: {
      '/story': newsPage({
        title: '图片在别处',
        body: `${paragraphs(4)}<p><img src="http://${HOST}/hall.svg" width="900" height="300" alt="会场"></p>`,
      }),
      '/hall.svg': () => (isUp ? { body: drawing(900, 300, '42'), type: 'image/svg+xml' } : { status: 503, body: '' }),
    },
  });
  options.proxyPort = Number(new URL(web.origin).port);
  // No test can press the browser's own question: this copy was given leave for the host beforehand.
  const built = inject('extensions').chromium;
  options.extension = fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-allowed-'));
  fs.cpSync(built, options.extension, { recursive: true });
  const file = path.join(options.extension, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [`http://${HOST}/*`, `https://${HOST}/*`] }));
});
afterAll(async () => {
  await web.close();
  if (options.extension) fs.rmSync(options.extension, { recursive: true, force: true });
});

inBrowsers(
  'a missing picture',
  (stage) => {
    it('is told of in one line, and comes into its place when it is fetched', async () => {
      const tab = await stage.session.openTab('http://news.example/story');
      const popup = await stage.session.openPopup(tab);
      await popup.click('button', say('popup_clip'));
      await popup.find('button', say('popup_open'));
      await popup.close();
      const library = await stage.openLibrary();
      await library.page.setViewport({ width: 1280, height: 900 });
      await library.click('link', '图片在别处');
      await library.waitForText(`${say('library_missingPictures_one', 1)}: ${say('library_hostCount', HOST, 1)}`, 20_000);
      expect(await violations(library)).toEqual([]);
      await tab.close();

      isUp = true;
      await library.click('button', say('library_fetch'));
      await library.waitForText(say('library_fetched_one', 1), 20_000);
      await library.until('the picture', async () =>
        (await shown(library)).some(({ from, naturalWidth }) => from === 'blob:' && naturalWidth === 900),
      );
      expect(await library.text()).not.toContain(say('library_missingPictures_one', 1));
      await library.close();
    });
  },
  ['chromium'],
  options,
);
