import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleToMarkdown } from '../../utils/export';
import type { Article } from '../../utils/model/article';

const article: Article = {
  id: '0192f0c1-0000-7000-8000-000000000001',
  kind: 'article',
  url: 'https://wanghai-union.example/2017/a.html?x=1&y=2',
  urlKey: 'wanghai-union.example/2017/a.html',
  host: 'wanghai-union.example',
  title: '总工会召开会议:开创新局面',
  byline: '林秋实',
  source: '职工日报',
  editor: '何静秋',
  site: '望海工会网',
  section: ['首页', '新闻动态'],
  lang: 'zh-CN',
  publishedAt: '2017-11-09T16:33:02+08:00',
  provenance: {},
  capturedAt: '2026-11-20T09:00:00+08:00',
  updatedAt: '2026-11-20T09:00:00+08:00',
  revision: 1,
  seq: 1,
  excerpt: '',
  wordCount: 10,
  tags: ['集体协商', '维权/欠薪'],
  note: '要核对\n第二行',
  hash: '',
  counts: { highlights: 0, images: 0, versions: 0 },
  isRead: false,
  isStarred: false,
};

/** Front matter and the rest, as a tool that opens the file takes it apart. */
function split(file: string): { front: string; body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  return { front, body };
}

function readBoth(file: string): Record<string, unknown> {
  const { front } = split(file);
  const read = parse(front, { version: '1.2' });
  expect(parse(front, { version: '1.1' })).toEqual(read);
  return read;
}

it('writes the lead picture, and the page’s own address where it is another', () => {
  const image = 'https://wanghai-union.example/pic/1.jpg';
  const canonicalUrl = 'https://wanghai-union.example/2017/a.html';
  expect(readBoth(articleToMarkdown({ ...article, image, canonicalUrl }, ''))).toMatchObject({ image, canonical: canonicalUrl });
  expect(readBoth(articleToMarkdown({ ...article, canonicalUrl: article.url }, ''))).not.toHaveProperty('canonical');
});

it('writes front matter, heading and text', () => {
  expect(articleToMarkdown(article, '第一段\n\n第二段\n')).toBe(`---
title: "总工会召开会议:开创新局面"
url: "https://wanghai-union.example/2017/a.html?x=1&y=2"
source: "职工日报"
author: "林秋实"
editor: "何静秋"
site: "望海工会网"
section:
  - "首页"
  - "新闻动态"
published: "2017-11-09T16:33:02+08:00"
clipped: "2026-11-20T09:00:00+08:00"
tags:
  - "集体协商"
  - "维权/欠薪"
language: "zh-CN"
note: "要核对\\n第二行"
---

# 总工会召开会议:开创新局面

第一段

第二段
`);
});

it('leaves out what is unknown, but always says which tags there are', () => {
  const bare = { ...article, byline: undefined, source: undefined, publishedAt: undefined, section: [], tags: [], note: '' };
  expect(Object.keys(readBoth(articleToMarkdown(bare, '')))).toEqual(['title', 'url', 'editor', 'site', 'clipped', 'tags', 'language']);
  expect(readBoth(articleToMarkdown(bare, '')).tags).toEqual([]);
});

it('does not repeat a title that the text begins with', () => {
  expect(split(articleToMarkdown(article, `# ${article.title}\n\n正文`)).body).toBe(`\n# ${article.title}\n\n正文\n`);
});

describe('reads the same in YAML 1.1 and 1.2:', () => {
  it.each([
    'foo\ntags: [evil]',
    'NO',
    'on',
    '~',
    '1e5',
    '0o17',
    '2017-11-09',
    '12:30:45',
    'a: b',
    '- a',
    '# a',
    '"a" \\ \'b\'',
    '&anchor *alias !tag',
    '%directive',
    '---',
    '...',
    '\u202eevil',
    '\u2028line\u2029paragraph\u0085next',
    'tab\tand\u0000null',
    '🎉👩‍👩‍👧',
    '\ufeffbom',
    'x'.repeat(5000),
    '{{x}} <% y %> [[z]]',
  ])('%j', (value) => {
    const read = readBoth(articleToMarkdown({ ...article, title: value, tags: [value], note: value }, ''));
    expect(read).toMatchObject({ title: value, tags: [value], note: value });
    expect(Object.keys(read)).toEqual(Object.keys(readBoth(articleToMarkdown(article, ''))));
  });

  it('a lone surrogate as the replacement character', () => {
    expect(readBoth(articleToMarkdown({ ...article, title: 'a\ud800b' }, '')).title).toBe('a\ufffdb');
  });
});

it.each([
  'a\nb',
  '# a',
  'C# und F#',
  'a #b ##',
  '*a* _b_ `c`',
  '<img src=x onerror=alert(1)>',
  '[[x]] ![[x]] {{x}} %%c%%',
  '![a](b)',
  '&lt;b&gt;',
])('keeps the heading %j one line of plain text', (title) => {
  const [, heading = ''] = split(articleToMarkdown({ ...article, title }, '正文')).body.split('\n');
  expect(heading).toMatch(/^# /);
  expect(heading).not.toMatch(/<img|(?<!\\)\[\[|(?<!\\)!\[/);
  const { escapeHtml } = new MarkdownIt().utils;
  expect(new MarkdownIt({ html: true }).render(heading)).toBe(`<h1>${escapeHtml(title.replace(/\s+/g, ' '))}</h1>\n`);
});
