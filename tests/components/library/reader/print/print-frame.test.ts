// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dressForPaper } from '../../../../../components/library/reader/print/print-frame';
import { markdownToHtml } from '../../../../../utils/markdown/render';

const HEADING = { title: '夜班津贴', facts: 'From 工人报', url: 'https://news.example/1', clipped: 'clipped November 20, 2026' };
const open = (markdown: string) => new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html');
const links = (page: Document) => [...page.querySelectorAll('.print-end li')].map(({ textContent }) => textContent);

describe('an article on paper', () => {
  it('has its title and facts above and its address below', () => {
    const page = open('正文。');
    dressForPaper(page, HEADING);
    expect(page.body.firstElementChild?.textContent).toBe('夜班津贴From 工人报');
    expect(page.body.lastElementChild?.textContent).toBe('https://news.example/1 · clipped November 20, 2026');
  });

  it('numbers its links and lists them, each address once, as a person reads it', () => {
    const page = open('见[附件](https://a.example/1)和[通知](https://a.example/%E9%80%9A%E7%9F%A5)，又见[附件](https://a.example/1)。');
    dressForPaper(page, HEADING);
    expect(page.querySelector('p:not(.print-heading p)')?.textContent).toBe('见附件1和通知2，又见附件1。');
    expect(links(page)).toEqual(['https://a.example/1', 'https://a.example/通知']);
  });

  it('numbers none whose address can be read, and none where there are too many', () => {
    const seen = open('<https://a.example/1> [mail](mailto:a@b.example)');
    dressForPaper(seen, HEADING);
    expect(links(seen)).toEqual([]);
    const index = open(Array.from({ length: 80 }, (_, i) => `[第${i}](https://a.example/${i})`).join('\n\n'));
    dressForPaper(index, HEADING);
    expect(links(index)).toEqual([]);
    expect(index.querySelector('.print-number')).toBeNull();
  });

  it('is the text it was before, afterwards', () => {
    const page = open('一、要求\n\n见[附件](https://a.example/1)。\n\n二、步骤\n\n正文。');
    const before = page.body.innerHTML;
    const undo = dressForPaper(page, HEADING);
    expect(page.body.innerHTML).not.toBe(before);
    undo();
    expect(page.body.innerHTML.replaceAll(' class=""', '')).toBe(before);
  });

  it('does not let words of ours decide in which direction the text runs', () => {
    const page = open('اتفاق');
    dressForPaper(page, HEADING);
    expect([...page.querySelectorAll('.print-heading, .print-end')].every((one) => one.hasAttribute('dir'))).toBe(true);
  });
});
