// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../../utils/capture/metadata/json-ld';

const page = (...blocks: string[]) =>
  new DOMParser().parseFromString(blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join(''), 'text/html');

describe('JSON-LD', () => {
  it('reads a graph and its references', () => {
    const graph = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'A',
          datePublished: '2024-05-08T14:30:00Z',
          author: { '@id': '#p' },
          publisher: { '@id': '#o' },
        },
        { '@type': 'Person', '@id': '#p', name: 'Dana Whitlock' },
        { '@type': 'Organization', '@id': '#o', name: 'North Shore' },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 2, item: { name: 'News' } },
            { position: 1, name: 'Home' },
          ],
        },
      ],
    };
    expect(readJsonLd(page(JSON.stringify(graph)))).toEqual({
      headline: 'A',
      datePublished: '2024-05-08T14:30:00Z',
      authors: ['Dana Whitlock'],
      siteName: 'North Shore',
      breadcrumb: ['Home', 'News'],
    });
  });

  it.each([
    ['HTML comments around', '<!-- {"@type":"Article","headline":"A"} -->'],
    ['CDATA around', '//<![CDATA[\n{"@type":"Article","headline":"A"}\n//]]>'],
    ['CDATA in comments', '\n/* <![CDATA[ */\n{"@type":"Article","headline":"A"};\n/* ]]> */\n'],
    ['a million spaces before it', `${' '.repeat(900_000)}{"@type":"Article","headline":"A"}`],
    ['a million spaces within it', `{"@type":"Article",${' '.repeat(900_000)}"headline":"A"}`],
    ['a million spaces after it', `{"@type":"Article","headline":"A"}${' '.repeat(900_000)}`],
    ['a raw line break in a string', '{"@type":"Article","headline":"A","description":"x\ny"}'],
    ['a list at the top', '[[{"@type":["Thing","NewsArticle"],"headline":"A"}]]'],
    ['a name without a headline', '{"@type":"Article","name":"A"}'],
  ])('survives %s', (_, block) => expect(readJsonLd(page(block)).headline).toBe('A'));

  it.each([
    '{"@type":"Article","headline":{"a":1},"author":7,"datePublished":[],"publisher":[[]]}',
    '{"@type":{}}',
    'null',
    '[',
    '{"@type":"Article","author":[null,{"name":{}}]}',
    `${'['.repeat(50000)}`,
  ])('says nothing for values of the wrong shape: %.60s', (block) =>
    expect(readJsonLd(page(block))).toEqual({ authors: [], breadcrumb: [] }),
  );
});
