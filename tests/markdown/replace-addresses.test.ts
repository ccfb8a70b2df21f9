// @vitest-environment jsdom
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../utils/markdown';
import { markdownToHtml } from '../../utils/markdown/render';
import { pathDestination, replaceAddresses } from '../../utils/markdown/replace-addresses';
import { addressKey } from '../../utils/model/address-key';

/** Replaces these addresses, however they are written. */
function replaceAll(markdown: string, table: Record<string, string>): string {
  const byKey = new Map(Object.entries(table).map(([address, path]) => [addressKey(address), pathDestination(path)]));
  return replaceAddresses(markdown, (address) => byKey.get(addressKey(address)));
}

const A = 'https://img.example/a.jpg';

describe('addresses in Markdown', () => {
  it.each([
    ['a picture', `![x](${A})`, '![x](assets/1.jpg)'],
    ['the same picture twice', `![x](${A}) and ![y](${A})`, '![x](assets/1.jpg) and ![y](assets/1.jpg)'],
    ['a picture with a title', `![x](${A} "会场")`, '![x](assets/1.jpg "会场")'],
    ['a description with brackets', `![\\[图\\] 会场 (左)](${A})`, '![\\[图\\] 会场 (左)](assets/1.jpg)'],
    ['a link around a picture', `[![x](${A})](${A})`, '[![x](assets/1.jpg)](assets/1.jpg)'],
    ['an address in angle brackets', `![x](<${A}>)`, '![x](assets/1.jpg)'],
    ['a cell of a table', `| a |\n| --- |\n| ![x](${A})<br>b |`, '| a |\n| --- |\n| ![x](assets/1.jpg)<br>b |'],
    ['a quotation and a list', `> - ![x](${A})\n>   b`, '> - ![x](assets/1.jpg)\n>   b'],
    ['a heading', `## ![x](${A}) b`, '## ![x](assets/1.jpg) b'],
  ])('are replaced in %s', (_, markdown, expected) => {
    expect(replaceAll(markdown, { [A]: 'assets/1.jpg' })).toBe(expected);
  });

  it.each([
    ['a fenced block', `\`\`\`\n![x](${A})\n\`\`\``],
    ['an indented block', `a\n\n    ![x](${A})`],
    ['code in a line', `a \`![x](${A})\` b`],
    ['a bracket that is only a bracket', `!\\[x\\](${A})`],
    ['plain text', `see ${A} (a)`],
    ['another address', '![x](https://img.example/a.jpg?size=2)'],
    ['an image with nothing behind it', '![x]('],
  ])('stay in %s', (_, markdown) => {
    expect(replaceAll(markdown, { [A]: 'assets/1.jpg' })).toBe(markdown);
  });

  it.each([
    'https://img.example/会 场 (1).jpg',
    'https://img.example/a_(b)_c.jpg',
    'https://img.example/unpaired).jpg',
    'https://img.example/a|b.jpg?x=1&copy=2&amp;y=[3]',
    'https://图片.example/50%.jpg',
    "https://img.example/it's*~!.jpg",
    'https://img.example/%e5%9b%be.jpg',
  ])('are found as the converter writes %s', (address) => {
    const html = `<p>前 <img src="${address.replaceAll('&', '&amp;')}" alt="图"> 后</p>`;
    const markdown = htmlToMarkdown(html, { baseUrl: 'https://news.example/' });
    expect(replaceAll(markdown, { [new URL(address).href]: 'assets/1.jpg' })).toBe('前 ![图](assets/1.jpg) 后');
    // And as the reader finds them in what it renders.
    const shown = new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html').querySelector('img');
    expect(addressKey(shown?.dataset.src ?? '')).toBe(addressKey(address));
  });

  it('lead, rendered, to the path that was meant', () => {
    const path = 'assets/2017-11-09-望海市总工会 (一)-1.jpg';
    const html = new MarkdownIt().render(replaceAll(`![x](${A})`, { [A]: path }));
    const shown = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
    expect(decodeURIComponent(shown?.getAttribute('src') ?? '')).toBe(path);
  });
});
