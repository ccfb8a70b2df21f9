// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const EN = 'Bus drivers win paid rest breaks';
const H = `<h1>${T}</h1>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

const GOVERNMENT: Template[] = [
  ...(
    [
      ['PubDate', '2023-05-08 10:20:30'],
      ['pubdate', '2023-05-08 10:20:30.0'],
      ['PUBDATE', '2023/05/08 10:20:30'],
      ['publishdate', '2023年05月08日 10:20:30'],
      ['firstpublishedtime', '2023-05-08-10:20:30'],
      ['PublishDate', '20230508102030'],
      ['maketime', '2023-05-08 10:20:30'],
    ] as const
  ).map(([name, content]) => ({
    name: `${name} ${content}`,
    head: meta(name, content),
    body: `${H}TEXT`,
    expected: { publishedAt: '2023-05-08T10:20:30+08:00' },
  })),
  {
    name: 'the time at which the page was made',
    head: meta('others', '页面生成时间 2026-11-20 08:00:00'),
    body: `${H}TEXT`,
    expected: { publishedAt: undefined },
  },
  { name: 'a day of change only', head: meta('lastmodifiedtime', '2026-11-20'), body: `${H}TEXT`, expected: { publishedAt: undefined } },
  {
    name: 'metas left empty',
    head: `${meta('ArticleTitle', '')}${meta('PubDate', '')}${meta('ContentSource', ' ')}`,
    body: `${H}TEXT`,
    expected: { title: T, publishedAt: undefined, source: undefined },
  },
  {
    name: 'metas in capitals',
    head: `<META NAME="ARTICLETITLE" CONTENT="${T}"><META NAME="CONTENTSOURCE" CONTENT="市总工会">`,
    body: `${H}TEXT`,
    expected: { title: T, source: '市总工会' },
  },
  {
    name: 'placeholders that the system did not fill',
    head: `${meta('ContentSource', '{$source}')}${meta('PubDate', '&lt;%=date%&gt;')}`,
    body: `${H}TEXT`,
    expected: { source: undefined, publishedAt: undefined },
  },
];

const ZONES: Template[] = [
  {
    name: 'an instant in UTC on a Chinese page',
    head: meta('article:published_time', '2023-05-07T16:20:00Z'),
    body: `${H}TEXT`,
    expected: { publishedAt: '2023-05-08T00:20:00+08:00' },
  },
  {
    name: 'an offset of its own on a Chinese page',
    head: meta('article:published_time', '2023-05-08T10:20:00+0800'),
    body: `${H}TEXT`,
    expected: { publishedAt: '2023-05-08T10:20:00+08:00' },
  },
  {
    name: 'summer in Berlin',
    lang: 'de',
    head: meta('article:published_time', '2024-03-31T02:30:00+02:00'),
    body: `<h1>${EN}</h1>TEXT`,
    expected: { publishedAt: '2024-03-31T02:30:00+02:00' },
  },
  {
    name: 'a time without a zone in English',
    lang: 'en',
    head: meta('date', '2024-05-08 10:20'),
    body: `<h1>${EN}</h1>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'Dublin Core',
    lang: 'en',
    head: meta('DC.date.issued', '2024-05-08') + meta('DC.Title', EN) + meta('DC.Creator', 'Dana Whitlock'),
    body: `<h1>${EN}</h1>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Dana Whitlock', title: EN },
  },
  {
    name: 'a journal',
    lang: 'en',
    head: meta('citation_publication_date', '2024/05/08') + meta('citation_title', EN) + meta('citation_author', 'Dana Whitlock'),
    body: 'TEXT',
    expected: { publishedAt: '2024-05-08', byline: 'Dana Whitlock', title: EN },
  },
  {
    name: 'Parsely',
    lang: 'en',
    head: meta('parsely-pub-date', '2024-05-08T10:20:00Z') + meta('parsely-author', 'Dana Whitlock') + meta('parsely-title', EN),
    body: 'TEXT',
    expected: { publishedAt: '2024-05-08T10:20:00+00:00', byline: 'Dana Whitlock', title: EN },
  },
  {
    name: 'Sailthru',
    lang: 'en',
    head: meta('sailthru.date', '2024-05-08') + meta('sailthru.author', 'Dana Whitlock'),
    body: `<h1>${EN}</h1>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Dana Whitlock' },
  },
  {
    name: 'an order that the zone of the page cannot settle',
    lang: 'en',
    body: `<h1>${EN}</h1><p>05/08/2024</p>TEXT`,
    expected: { publishedAt: undefined },
  },
  {
    name: 'an order that the address settles',
    lang: 'en',
    url: 'https://www.example.com/2024/08/05/x',
    body: `<h1>${EN}</h1><p>05/08/2024</p>TEXT`,
    expected: { publishedAt: '2024-08-05' },
  },
];

const SHAPES = [
  '"a string"',
  '7',
  'null',
  '[]',
  '[[[]]]',
  '{"@graph":7}',
  '{"@graph":{"@type":"Article","headline":{"a":1},"datePublished":["x"]}}',
  '{"@type":"NewsArticle","headline":["a","b"],"author":7,"datePublished":20230508,"publisher":"x","image":{"url":{}}}',
  '{"@type":["NewsArticle",7],"author":[null,{"name":["A","B"]},{"@id":"#me"}],"image":[[]]}',
  '{"@type":"BreadcrumbList","itemListElement":"x"}',
  '{"@type":"BreadcrumbList","itemListElement":[7,{"item":7}]}',
  '{"__proto__":{"x":1},"@type":"Article"}',
  '{"@type":"Article",',
  '<!-- {"@type":"Article"} -->',
  '['.repeat(50_000),
  `{"a":${'['.repeat(2_000)}${']'.repeat(2_000)}}`,
];

describe('a government page with', () => {
  it.each(GOVERNMENT)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});

describe('a page that declares', () => {
  it.each(ZONES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});

it.each(SHAPES)('JSON-LD of any shape is no danger: %.60s', (json) => {
  const expected = { title: T, publishedAt: '2023-05-08' };
  expect(faultsOf({ name: '', head: ld(json), body: `${H}<div>2023-05-08</div>TEXT`, expected })).toEqual([]);
});
