// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../utils/capture/metadata';
import { read } from './page';

const HEADING = '<h1>石泊市举办职工技能运动会</h1><div>发布时间：2023-05-08 来源：石泊日报</div>';

describe('a page against us', () => {
  it.each([
    'getAttribute',
    'parentElement',
    'textContent',
    'nodeType',
    'localName',
    'firstChild',
    'nextSibling',
    'closest',
    'contains',
    'querySelectorAll',
    'body',
    'ownerDocument',
    'createTreeWalker',
  ])('is read although a form hides %s', (name) => {
    const form = `<form name="${name}"><input name="${name}"><img name="${name}">`;
    expect(read(`${form}${HEADING}`, {}, '</form>').metadata).toMatchObject({
      title: '石泊市举办职工技能运动会',
      publishedAt: '2023-05-08',
      source: '石泊日报',
    });
  });

  it('is not changed', () => {
    const { page } = read(HEADING);
    const before = page.documentElement.outerHTML;
    readMetadata(page, { url: 'http://a.example/', body: page.getElementById('text') });
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('cuts a title of a megabyte between two characters and drops what cannot be seen', () => {
    const head = `<title>${'😀'.repeat(300_000)}</title>`;
    const { title } = read('', { head }).metadata;
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).not.toMatch(/\p{Surrogate}/u);
    expect(read('', { head: '<title>工会\u202E\u0000会\uD800员</title>' }).metadata.title).not.toMatch(/[\u202E\uD800]/);
  });

  it.each([
    ['a class', `<div class="a${'_'.repeat(60_000)}x">工会</div>`],
    ['an id', `<div id="a${'_'.repeat(60_000)}x">工会</div>`],
    ['a breadcrumb of spaces', `<div class="breadcrumb">当前位置：<a href="/">首页</a>${'\u00a0'.repeat(60_000)}x</div>`],
    ['a breadcrumb of strokes', `<div class="breadcrumb">当前位置：<a href="/">首页</a> ${'-'.repeat(60_000)}x</div>`],
    ['a source before spaces', `<div>来源：${'\u3000'.repeat(60_000)}x</div>`],
  ])('may have %s as long as a book', (_, box) => {
    expect(read(box + HEADING).metadata.title).toBe('石泊市举办职工技能运动会');
  });

  it.each(['和', '记者 ', '图', '图/', '文文 ', '文 图 ', '摄影'])('may name nobody in many ways: %s', (word) => {
    for (const start of ['', '记者 ', '本报记者 林舟 ', '林舟 ']) {
      const line = `<p>（${(start + word.repeat(60)).slice(0, 46)} 文!）</p>`;
      expect(read(HEADING + line, {}, line).metadata.title).toBe('石泊市举办职工技能运动会');
    }
  });

  it('may be deep, huge or empty', () => {
    const deep = '<div>'.repeat(300);
    expect(read(deep + HEADING).metadata.title).toBe('石泊市举办职工技能运动会');
    const huge = '<p>一二三</p>'.repeat(3_000);
    expect(read(HEADING, {}, huge).metadata.publishedAt).toBe('2023-05-08');
    expect(readMetadata(new DOMParser().parseFromString('', 'text/html'), { url: '' }).metadata).toEqual({ title: '', section: [] });
  });
});
