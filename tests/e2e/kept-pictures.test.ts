import type http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { pictureBytes } from '../fixtures/pictures';
import type { StoredRef } from '../tools/library-access';
import { readPictures } from '../tools/library-page';
import { type Answer, type Server, serve } from '../tools/serve';
import type { LaunchOptions } from '../tools/session';
import { allowHost as allow } from './allow-host';
import { newsPage, paragraphs } from './pages';
import { inBrowsers, type Stage } from './stage';

// A proxy that is every host: pages lie on a plain http: address, as old sites do, where a page has no crypto.subtle.
const NEWS = 'http://news.example';
const OPEN = 'http://open.example';
const CLOSED = 'http://closed.example';
const MEGABYTE = 1024 * 1024;

let proxy: Server;
const options: Partial<LaunchOptions> = {};
const asked: { url: string; referrer?: string; cookie?: string }[] = [];

beforeAll(async () => {
  proxy = await serve();
  options.proxyPort = Number(new URL(proxy.origin).port);
});

afterAll(() => proxy.close());

const png = (mark: string, more: Partial<Answer> = {}): Answer => ({ body: pictureBytes('png', mark), type: 'image/png', ...more });

/** The routes, with a note of every request. */
function route(answers: Record<string, (request: http.IncomingMessage) => Answer | Promise<Answer>>): void {
  const noted = Object.entries(answers).map(([path, make]) => [
    path,
    (request: http.IncomingMessage) => {
      const { referer, cookie } = request.headers;
      asked.push({ url: String(request.url), referrer: referer, cookie });
      return make(request);
    },
  ]);
  proxy.route(Object.fromEntries(noted));
}

function page(title: string, pictures: string[], { more = '', headers }: { more?: string; headers?: Record<string, string> } = {}): Answer {
  const body = pictures.map((src) => `<p><img src="${src}" width="600" height="400" alt="会场"></p>${paragraphs(1)}`).join('');
  return { body: newsPage({ title, body: paragraphs(3) + body + more }), headers };
}

async function clip(stage: Stage, url: string) {
  const tab = await stage.session.openTab(url);
  const popup = await stage.session.openPopup(tab);
  await popup.click('button', /^Clip( again)?$/);
  await popup.waitForText(/Clipped|The text has not changed/);
  await popup.close();
  return tab;
}

/** What is kept and what is missing, by the last part of the address, once nothing is open any more or `until` holds. */
async function pictures(stage: Stage, isDone: (refs: StoredRef[]) => boolean = settled): Promise<Record<string, string>> {
  const library = await stage.openLibrary();
  let refs: StoredRef[] = [];
  await library.until(
    'the pictures',
    async () => {
      refs = await readPictures(library, { bundleFile: inject('bundleFile') });
      return refs.length > 0 && isDone(refs);
    },
    30_000,
  );
  await library.close();
  return Object.fromEntries(refs.map(({ url, hash, type, problem }) => [path.basename(url), hash ? String(type) : (problem ?? 'missing')]));
}

const isKept = (name: string) => (refs: StoredRef[]) => refs.some(({ url, hash }) => url.endsWith(`/${name}`) && hash);
const settled = (refs: StoredRef[]) => refs.every(({ hash, problem }) => hash || problem);

interface Extension {
  runtime: { sendMessage: (message: object) => Promise<unknown> };
}

const fetchImages = async (stage: Stage, data: object): Promise<unknown> => {
  const library = await stage.openLibrary();
  const reply = await library.evaluate((window, request) => {
    const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).runtime.sendMessage({ channel: 'unionclip', name: 'fetchImages', data: request });
  }, data);
  await library.close();
  return reply;
};

inBrowsers(
  'the pictures of a clip',
  (stage) => {
    it('are kept from the page where it may read them, with its cookies, and listed where it may not', async () => {
      const cors = { 'Access-Control-Allow-Origin': '*' };
      route({
        '/report': () =>
          page(
            '图片报道',
            [
              '/own.png',
              '/members.png',
              '/login.png',
              '/gone.png',
              '/huge.png',
              `${OPEN}/cors.png`,
              `${CLOSED}/plain.png`,
              `${CLOSED}/guarded.png`,
            ],
            {
              headers: { 'Set-Cookie': 'member=1' },
              more: '<p>附件：<a href="/files/form.doc">附件1.报名表.doc</a></p>',
            },
          ),
        '/own.png': () => png('own', { headers: { 'Cache-Control': 'max-age=600' } }),
        '/members.png': ({ headers }) => (headers.cookie?.includes('member=1') ? png('members') : { body: '', status: 403 }),
        '/login.png': () => ({ body: '<!doctype html><form>登录</form>', type: 'image/png' }),
        '/huge.png': () => png('huge', { body: pictureBytes('png', '', 11 * MEGABYTE) }),
        '/cors.png': () => png('cors', { headers: cors }),
        '/plain.png': () => png('plain'),
        '/guarded.png': ({ headers }) => (headers.referer === `${NEWS}/` ? png('guarded') : { body: 'no', status: 403 }),
        '/files/form.doc': () => ({ body: 'a form', type: 'application/msword' }),
      });
      asked.length = 0;
      const tab = await clip(stage, `${NEWS}/report`);
      expect(await tab.evaluate(() => typeof crypto.subtle)).toBe('undefined');
      expect(await pictures(stage)).toEqual({
        'own.png': 'image/png',
        'members.png': 'image/png',
        'login.png': 'not-an-image',
        'gone.png': 'not-found',
        'huge.png': 'too-large',
        'cors.png': 'image/png',
        'plain.png': 'not-allowed',
        'guarded.png': 'not-allowed',
        'form.doc': 'application/msword',
      });
      // What the page has in its cache is not asked for again.
      expect(asked.filter(({ url }) => url.endsWith('/own.png'))).toHaveLength(1);
      await tab.close();
    });

    it('are fetched from a host once the person allows it, with the article’s site as the referrer where it insists', async () => {
      await allow(stage, 'closed.example');
      asked.length = 0;
      expect(await fetchImages(stage, { host: 'closed.example' })).toEqual({ ok: true, value: { kept: 2, left: 0 } });
      expect(await pictures(stage)).toMatchObject({ 'plain.png': 'image/png', 'guarded.png': 'image/png' });
      expect(asked.map(({ url, referrer, cookie }) => [url, referrer, cookie]).sort()).toEqual(
        [
          [`${CLOSED}/guarded.png`, undefined, undefined],
          [`${CLOSED}/guarded.png`, `${NEWS}/`, undefined],
          [`${CLOSED}/plain.png`, undefined, undefined],
        ].sort(),
      );
    });

    it('of an allowed host are fetched right after the clip, without a question', async () => {
      route({ '/again': () => page('再报道', [`${CLOSED}/later.png`]), '/later.png': () => png('later') });
      const tab = await clip(stage, `${NEWS}/again`);
      // The page may not read it: the background does, a moment later.
      expect(await pictures(stage, isKept('later.png'))).toMatchObject({ 'later.png': 'image/png' });
      await tab.close();
    });

    it('are not waited for, and a tab that closes leaves the article whole', async () => {
      let answerNow: (answer: Answer) => void = () => {};
      const slow = new Promise<Answer>((resolve) => {
        answerNow = resolve;
      });
      let times = 0;
      route({
        '/slow': () => page('慢图', ['/slow.png', '/quick.png']),
        // The page gets it at once, and nobody a second time.
        '/slow.png': () => {
          times += 1;
          return times === 1 ? png('slow', { headers: { 'Cache-Control': 'no-store' } }) : slow;
        },
        '/quick.png': () => png('quick'),
      });
      const tab = await clip(stage, `${NEWS}/slow`);
      expect(await pictures(stage, isKept('quick.png'))).toMatchObject({
        'slow.png': 'missing',
        'quick.png': 'image/png',
      });
      await tab.close();
      answerNow(png('slow'));
      expect((await stage.stored()).find(({ url }) => url.endsWith('/slow'))?.markdown).toContain('slow.png');
      expect(await pictures(stage, () => true)).toMatchObject({ 'slow.png': 'missing', 'quick.png': 'image/png' });
    });

    it('that a stopped worker left out are fetched when the page is clipped again', async () => {
      let answerNow: (answer: Answer) => void = () => {};
      const slow = new Promise<Answer>((resolve) => {
        answerNow = resolve;
      });
      let times = 0;
      route({
        '/stopped': () => page('中断', ['/first.png', '/stuck.png']),
        '/first.png': () => png('first'),
        '/stuck.png': () => {
          times += 1;
          return times === 2 ? slow : png('stuck', { headers: { 'Cache-Control': 'no-store' } });
        },
      });
      const tab = await clip(stage, `${NEWS}/stopped`);
      await pictures(stage, isKept('first.png'));
      await stage.session.stopBackground();
      answerNow(png('stuck'));
      // Firefox lets a page of the background that waits for an answer live.
      expect((await pictures(stage, () => true))['stuck.png']).toMatch(/missing|image\/png/);
      await tab.close();
      const again = await clip(stage, `${NEWS}/stopped`);
      expect(await pictures(stage, isKept('stuck.png'))).toMatchObject({ 'stuck.png': 'image/png' });
      await again.close();
    });

    it('are kept though the page forbids its scripts to ask', async () => {
      const headers = { 'Content-Security-Policy': "default-src 'none'; img-src *; connect-src 'none'" };
      route({ '/strict': () => page('严格', ['/strict.png'], { headers }), '/strict.png': () => png('strict') });
      const tab = await clip(stage, `${NEWS}/strict`);
      // Firefox holds us to the page's policy: the person can allow the host.
      const expected = stage.session.browserName === 'firefox' ? 'not-allowed' : 'image/png';
      expect(
        await pictures(stage, (refs) => refs.some(({ url, hash, problem }) => url.endsWith('/strict.png') && (hash || problem))),
      ).toMatchObject({
        'strict.png': expected,
      });
      await tab.close();
    });

    it('cannot be asked for by our own pages', async () => {
      const library = await stage.openLibrary();
      const tried = await library.evaluate((window, url) => window.fetch(url).then(String, (error) => error.name), `${CLOSED}/plain.png`);
      expect(tried).toBe('TypeError');
      await library.close();
    });
  },
  undefined,
  options,
);
