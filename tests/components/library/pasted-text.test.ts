// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pastedToMarkdown } from '../../../components/library/new/pasted-text';
import { markdownToHtml } from '../../../utils/markdown/render';

/** Paragraphs and line breaks as a reader sees them. */
function rendered(text: string): string[] {
  const page = new DOMParser().parseFromString(markdownToHtml(pastedToMarkdown(text)), 'text/html');
  for (const br of page.querySelectorAll('br')) br.replaceWith('⏎');
  return [...page.body.children].map((block) => `${block.tagName.toLowerCase()}: ${block.textContent?.replace(/\s*⏎\s*/g, '⏎')}`);
}

describe('pasted text', () => {
  it.each<[string, string, string[]]>([
    ['blank lines part paragraphs', 'One\nline\n\nTwo', ['p: One⏎line', 'p: Two']],
    ['without blank lines every line is a paragraph', '　　第一段。\n　　第二段。', ['p: 第一段。', 'p: 第二段。']],
    ['Windows line ends', 'a\r\n\r\nb', ['p: a', 'p: b']],
    ['marks are text', '# not a heading\n\n* not *a* list\n\n1. one', ['p: # not a heading', 'p: * not *a* list', 'p: 1. one']],
    ['HTML is text', '<img src=x onerror=alert(1)> & &amp;', ['p: <img src=x onerror=alert(1)> & &amp;']],
    ['indented text is no code', '    four spaces', ['p: four spaces']],
    ['nothing', ' \n\n ', []],
  ])('%s', (_, text, blocks) => {
    expect(rendered(text)).toEqual(blocks);
  });
});
