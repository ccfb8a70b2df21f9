// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture';

const title = (index: number) => `岚江市第${index}个行业工会联合会正式成立并选举产生委员`;
const repeat = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index)).join('');
const SUMMARY = '联合会召开成立大会，选举产生第一届委员会委员和主席，市总工会领导到会祝贺并讲话，要求做好服务工作。';

async function clip(body: string): Promise<string> {
  const page = document.implementation.createHTMLDocument('工会要闻_岚江市总工会');
  page.body.innerHTML = `<div class="nav"><a href="/">首页</a><a href="/a">工会要闻</a></div>${body}`;
  return capturePage(page, { url: 'https://gh.example/news/', now: new Date('2024-05-01T10:00:00+08:00') }).then(
    (capture) => capture.markdown,
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe('a page that leads to articles', () => {
  it.each([
    [
      'titles with days',
      `<ul>${repeat(20, (i) => `<li><span>2023-05-0${(i % 9) + 1}</span><a href="/2023/${i}.html">${title(i)}</a></li>`)}</ul>`,
    ],
    [
      'a blog in English',
      repeat(
        8,
        (i) =>
          `<article><h2><a href="/p/${i}">Dockers story number ${i} about wages and hours</a></h2><p>${'The union said so, in a statement. '.repeat(4)}</p></article>`,
      ),
    ],
  ])('is refused: %s', async (_, body) => {
    expect(await clip(body)).toBe('no-article');
  });

  it.each([
    [
      'begins with words of its own',
      `<div><p>本周要闻如下。${SUMMARY}</p><p>${SUMMARY}</p>${repeat(6, (i) => `<h3><a href="/2023/${i}.html">${title(i)}</a></h3><p>第${i}条：${SUMMARY}</p>`)}<p>${SUMMARY}</p></div>`,
    ],
    ['lists files', `<div><p>${SUMMARY}</p>${repeat(6, (i) => `<p><a href="/f/${i}.doc">${title(i)}申报表.doc</a></p>`)}</div>`],
  ])('is an article when it %s', async (_, body) => {
    expect(await clip(body)).toContain('选举产生第一届委员会');
  });
});
