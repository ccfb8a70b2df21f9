import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fetchImages } from '../../utils/background/fetch-images';
import type { NewArticle } from '../../utils/model/new-article';
import { listImageRefs, noteImageProblem, purgeArticles, saveArticle } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { pictureBytes } from '../fixtures/pictures';
import { expectWhole, freshLibrary } from '../store/library';

interface Rule {
  id: number;
  action: { requestHeaders: { header: string; value: string }[] };
  condition: Record<string, unknown>;
}

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const OPEN = 'https://open.example';
const WECHAT = 'https://pics.example';
let allowed: string[];
let rules: Rule[];
let asked: { url: string; init: RequestInit; referrer: string }[];
let answer: (url: string, referrer: string) => Response;

const picture = (mark: string) => new Response(pictureBytes('png', mark), { headers: { 'content-type': 'image/png' } });
const save = (article: NewArticle, ...urls: string[]) =>
  saveArticle({ ...article, markdown: urls.map((url) => `![](${url})`).join('\n\n') });
const states = async (id = first.id) => (await listImageRefs(id)).map(({ hash, problem }) => (hash ? 'kept' : (problem ?? 'missing')));

beforeEach(async () => {
  await freshLibrary();
  [allowed, rules, asked] = [['open.example', 'pics.example'], [], []];
  answer = (url) => picture(url);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const { hostname } = new URL(url);
    const rule = rules.find(({ condition }) => (condition.requestDomains as string[]).includes(hostname));
    const referrer = rule?.action.requestHeaders[0]?.value ?? '';
    asked.push({ url, init, referrer });
    return answer(url, referrer);
  });
  browser.permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => allowed.some((host) => origin.includes(`//${host}/`))),
  } as never;
  browser.declarativeNetRequest = {
    getSessionRules: async () => rules,
    updateSessionRules: async ({ addRules = [], removeRuleIds = [] }: { addRules?: Rule[]; removeRuleIds?: number[] }) => {
      rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
    },
  } as never;
});

describe('fetching what is missing', () => {
  it('asks only allowed hosts, without cookies and without a referrer', async () => {
    await save(first, `${OPEN}/1.png`, 'https://closed.example/2.png');
    expect(await fetchImages({})).toEqual({ kept: 1, left: 0 });
    expect(asked.map(({ url, init }) => [url, init.credentials, init.referrerPolicy])).toEqual([[`${OPEN}/1.png`, 'omit', 'no-referrer']]);
    expect((await states()).sort()).toEqual(['kept', 'missing']);
    await expectWhole();
  });

  it('notices that a permission was taken back', async () => {
    await save(first, `${OPEN}/1.png`);
    allowed = [];
    expect(await fetchImages({ host: 'open.example' })).toEqual({ kept: 0, left: 0 });
    expect(asked).toEqual([]);
    expect(await states()).toEqual(['not-allowed']);
  });

  it('fetches for one host, or for some articles, and then also what was given up', async () => {
    await save(first, `${OPEN}/1.png`, `${WECHAT}/2.png`);
    await save(second, `${OPEN}/3.png`);
    await noteImageProblem({ articleId: second.id, url: `${OPEN}/3.png`, problem: 'not-found' });
    await fetchImages({ host: 'pics.example' });
    expect(asked.map(({ url }) => url)).toEqual([`${WECHAT}/2.png`]);
    await fetchImages({});
    expect(asked.map(({ url }) => url)).toEqual([`${WECHAT}/2.png`, `${OPEN}/1.png`]);
    await fetchImages({ articleIds: [second.id] });
    expect(await states(second.id)).toEqual(['kept']);
  });

  it.each([
    ['nothing there', () => new Response('', { status: 404 }), 'not-found'],
    ['an error', () => new Response('', { status: 500 }), 'failed'],
    ['a page', () => new Response('<!doctype html>'), 'not-an-image'],
    ['too much', () => new Response('', { headers: { 'content-length': '99999999' } }), 'too-large'],
  ] as const)('notes %s', async (_, make, problem) => {
    await save(first, `${OPEN}/1.png`);
    answer = make;
    expect(await fetchImages({})).toEqual({ kept: 0, left: 0 });
    expect(await states()).toEqual([problem]);
  });

  it.each([
    ['refuses', () => new Response('', { status: 403 })],
    ['sends a page', () => new Response('<!doctype html>此图片来自别处')],
  ])('tells a host that %s the article’s site, for our own requests only, and no longer than needed', async (_, refuse) => {
    await save(first, `${WECHAT}/1.png`, `${WECHAT}/2.png`, `${WECHAT}/3.png`, `${WECHAT}/4.png`, `${WECHAT}/5.png`, `${OPEN}/6.png`);
    const site = `${new URL(first.url).origin}/`;
    let during: Rule[] = [];
    answer = (url, referrer) => {
      if (referrer) during = rules;
      return url.startsWith(OPEN) || referrer === site ? picture(url) : refuse();
    };
    expect(await fetchImages({})).toEqual({ kept: 6, left: 0 });
    expect(during).toMatchObject([
      {
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'referer', operation: 'set', value: site }] },
        condition: { requestDomains: ['pics.example'], initiatorDomains: [new URL(browser.runtime.getURL('/')).hostname], tabIds: [-1] },
      },
    ]);
    expect(rules).toEqual([]);
    expect(asked.filter(({ url, referrer }) => url.startsWith(OPEN) && referrer)).toEqual([]);
    // The first three found out; the rest did not have to.
    expect(asked.length).toBeLessThan(12);
  });

  it('tells no host the site of another article that a worker was ended over', async () => {
    const left = { id: 1, action: { requestHeaders: [{ header: 'referer', value: 'https://other.example/' }] } };
    rules = [{ ...left, condition: { requestDomains: ['open.example'] } }];
    await save({ ...first, url: 'file:///C:/saved/1.html' }, `${OPEN}/1.png`);
    expect(await fetchImages({})).toEqual({ kept: 1, left: 0 });
    expect(asked.map(({ referrer }) => referrer)).toEqual(['']);
    expect(rules).toEqual([]);
  });

  it('works on where such rules cannot be made', async () => {
    await save(first, `${WECHAT}/1.png`);
    browser.declarativeNetRequest = {
      ...browser.declarativeNetRequest,
      updateSessionRules: () => Promise.reject(new Error('no')),
    } as never;
    answer = () => new Response('', { status: 403 });
    expect(await fetchImages({})).toEqual({ kept: 0, left: 0 });
    expect(await states()).toEqual(['failed']);
  });

  it('ends a call in time, says what is left, and comes to an end though everything fails', async () => {
    await save(first, ...[1, 2, 3, 4].map((n) => `${OPEN}/${n}.png`));
    await save(second, ...[5, 6, 7, 8].map((n) => `${OPEN}/${n}.png`));
    answer = () => new Response('', { status: 500 });
    let time = 0;
    const now = () => {
      time += 5_000;
      return time;
    };
    const calls: number[] = [];
    for (let after: { articleId: string; url: string } | undefined; ; ) {
      const result = await fetchImages({ after }, { now });
      calls.push(result.left);
      ({ after } = result);
      if (result.left === 0) break;
    }
    expect(calls.length).toBeGreaterThan(1);
    expect(asked.map(({ url }) => url).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${OPEN}/${n}.png`));
  });

  it('passes over an article that is deleted meanwhile', async () => {
    await save(first, `${OPEN}/1.png`);
    await save(second, `${OPEN}/2.png`);
    answer = (url) => picture(url);
    const fetching = fetchImages({});
    await purgeArticles([first.id]);
    await fetching;
    expect(await states(second.id)).toEqual(['kept']);
    await expectWhole();
  });
});
