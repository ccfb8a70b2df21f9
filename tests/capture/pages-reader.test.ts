// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { makePagesReader } from '../../utils/capture/pages-reader';
import type { Capture, PageSet } from '../../utils/model/capture';
import { urlKeyOf } from '../../utils/model/url-key';

const SITE = 'https://union.example';
const TEXTS = [
  '一、本次技能竞赛面向全市一线职工，分初赛、复赛和决赛三个阶段进行。',
  '二、各县区工会在本月底以前报送参赛名单，并附职工本人的签名。',
  '三、决赛在市职业培训中心举行，食宿由承办单位统一安排。',
];
const at = (number: number) => `${SITE}/contest_${number}.html`;

function captureOf(url: string, markdown: string, pages?: PageSet, more: Partial<Capture['metadata']> = {}): Capture {
  return {
    kind: 'article',
    url,
    urlKey: urlKeyOf(url),
    host: 'union.example',
    metadata: { title: '关于举办技能竞赛的通知', section: [], ...more },
    provenance: {},
    markdown,
    excerpt: markdown.slice(0, 20),
    wordCount: markdown.length,
    images: [],
    attachments: [],
    pages,
    warnings: ['paged', 'short-text'],
    capturedAt: '2026-11-20T10:00:00+08:00',
  };
}

/** A site of articles by address; `start` is where the person is. Returns what was joined, and every address asked for. */
async function read(site: Record<string, Capture>, start: string) {
  const asked: string[] = [];
  const reader = makePagesReader({
    capture: async (page, url) => ({ ok: true, capture: structuredClone(site[page ? (url as string) : start] as Capture) }),
    fetchPage: async (url) => {
      asked.push(url);
      if (!site[url]) throw new Error('404');
      return { page: document, url, bytes: 1000 };
    },
    pause: vi.fn(async () => undefined),
  });
  const counts: string[] = [];
  for (let isDone = false; !isDone; ) {
    const progress = await reader.next();
    counts.push(`${progress.read}/${progress.known}`);
    isDone = progress.isDone;
  }
  const reply = await reader.join();
  if (!reply.ok) throw new Error(reply.error.code);
  return { ...reply.joined, asked, counts };
}

/** Three pages that all know each other. */
function threePages(): Record<string, Capture> {
  const urls = [1, 2, 3].map(at);
  return Object.fromEntries(urls.map((url, index) => [url, captureOf(url, TEXTS[index] as string, { number: index + 1, count: 3, urls })]));
}

describe('reading all pages of an article', () => {
  it('joins them in order, one request for each but the open one', async () => {
    const { capture, missing, asked, counts } = await read(threePages(), at(1));
    expect(capture.markdown).toBe(TEXTS.join('\n\n'));
    expect(capture).toMatchObject({ url: at(1), warnings: [] });
    expect(capture.pages).toBeUndefined();
    expect(missing).toEqual([]);
    expect(asked).toEqual([at(2), at(3)]);
    expect(counts).toEqual(['1/3', '2/3', '3/3']);
  });

  it('gives the article the address of its first page, wherever one begins', async () => {
    const { capture, asked } = await read(threePages(), at(2));
    expect(capture).toMatchObject({ url: at(1), urlKey: at(1), markdown: TEXTS.join('\n\n') });
    expect(asked).toEqual([at(1), at(3)]);
  });

  it('follows pages that name only the next', async () => {
    const urls = [1, 2, 3].map(at);
    const site = threePages();
    for (const [index, url] of urls.entries())
      site[url] = captureOf(url, TEXTS[index] as string, { number: index + 1, urls: urls.slice(0, index + 2) });
    const { capture, missing } = await read(site, at(1));
    expect(capture.markdown).toBe(TEXTS.join('\n\n'));
    expect(missing).toEqual([]);
  });

  it('says which page could not be read, and keeps the others', async () => {
    const site = threePages();
    delete site[at(2)];
    const { capture, read: count, known, missing } = await read(site, at(1));
    expect(capture.markdown).toBe([TEXTS[0], TEXTS[2]].join('\n\n'));
    expect([count, known, missing]).toEqual([2, 3, [2]]);
  });

  it('notices a site that answers every number with its first page', async () => {
    const site = threePages();
    site[at(3)] = { ...(site[at(1)] as Capture), url: at(3) };
    const { capture, missing } = await read(site, at(1));
    expect(capture.markdown).toBe(TEXTS.slice(0, 2).join('\n\n'));
    expect(missing).toEqual([3]);
  });

  it('takes the first page under another name for the first page', async () => {
    const plain = `${SITE}/contest.html`;
    const own = [plain, at(2)];
    const named = [at(1), at(2)];
    const site = {
      [plain]: captureOf(plain, TEXTS[0] as string, { number: 1, urls: own }),
      [at(1)]: captureOf(at(1), TEXTS[0] as string, { number: 1, urls: named }),
      [at(2)]: captureOf(at(2), TEXTS[1] as string, { number: 2, urls: named }),
    };
    const { capture, missing, known } = await read(site, plain);
    expect(capture.markdown).toBe(TEXTS.slice(0, 2).join('\n\n'));
    expect([known, missing]).toEqual([2, []]);
  });

  it('stops asking a site that refuses', async () => {
    const urls = Array.from({ length: 30 }, (_, index) => at(index + 1));
    const { asked, missing } = await read({ [at(1)]: captureOf(at(1), TEXTS[0] as string, { number: 1, count: 30, urls }) }, at(1));
    expect(asked).toHaveLength(3);
    expect(missing).toHaveLength(29);
  });

  it('stops at fifty pages', async () => {
    const urls = Array.from({ length: 80 }, (_, index) => at(index + 1));
    const site = Object.fromEntries(
      urls.map((url, index) => [
        url,
        captureOf(url, `第 ${index} 部分讲的是另一件事情，和别的部分没有关系。`, { number: index + 1, urls }),
      ]),
    );
    const { asked, missing } = await read(site, at(1));
    expect(asked).toHaveLength(49);
    expect(missing).toHaveLength(30);
  });

  it('says once what every page repeats', async () => {
    const urls = [1, 2].map(at);
    const head = '**关于举办技能竞赛的通知**\n\n澄川市总工会办公室';
    const tail = '[上一页](https://union.example/1) 1 [2](https://union.example/2) [下一页](https://union.example/2)';
    const site = {
      [at(1)]: captureOf(at(1), `${head}\n\n${TEXTS[0]}\n\n${TEXTS[1]}\n\n${tail}\n\n（内部资料，注意保存）`, {
        number: 1,
        count: 2,
        urls,
      }),
      [at(2)]: captureOf(
        at(2),
        `${head}\n\n${TEXTS[1]}\n\n${TEXTS[2]}\n\n${tail}\n\n（内部资料，注意保存）`,
        { number: 2, count: 2, urls },
        { title: '关于举办技能竞赛的通知(2)' },
      ),
    };
    const { capture } = await read(site, at(2));
    expect(capture.metadata.title).toBe('关于举办技能竞赛的通知');
    expect(capture.markdown).toBe(`${head}\n\n${TEXTS.join('\n\n')}\n\n${tail}\n\n（内部资料，注意保存）`.replace(`\n\n${tail}`, ''));
  });

  it('takes from a later page what the first does not say', async () => {
    const site = threePages();
    Object.assign((site[at(3)] as Capture).metadata, { editor: '江岸' });
    expect((await read(site, at(1))).capture.metadata.editor).toBe('江岸');
  });
});
