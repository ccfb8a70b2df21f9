import { describe, expect, it } from 'vitest';
import { articleFromNew, EMPTY_NEW, type NewDraft, problemsOfNew } from '../../../components/library/new/new-draft';

const text = (part: Partial<NewDraft>): NewDraft => ({ ...EMPTY_NEW, title: 'A notice', text: 'Words.', ...part });
const link = (part: Partial<NewDraft>): NewDraft => ({ ...EMPTY_NEW, kind: 'link', url: 'https://news.example/a.pdf', ...part });

describe('what is missing', () => {
  it.each<[string, NewDraft, object]>([
    ['a text with a title is enough', text({}), {}],
    ['a title is needed', text({ title: ' ' }), { title: 'library_problemTitle' }],
    ['a text is needed', text({ text: '\n' }), { text: 'library_problemText' }],
    ['the address of a text may be left out', text({ url: ' ' }), {}],
    ['but not be nonsense', text({ url: 'the union web site' }), { url: 'library_problemUrl' }],
    ['a link needs no title', link({}), {}],
    ['a link needs its address', link({ url: '' }), { url: 'library_problemUrl' }],
    ['an address may come without its scheme', link({ url: 'news.example/a' }), {}],
    ['an address may have a port', link({ url: 'news.example:8080/a' }), {}],
    ['a script is no address', link({ url: 'javascript:alert(1)' }), { url: 'library_problemUrl' }],
    ['a file is no address', link({ url: 'file:///etc/passwd' }), { url: 'library_problemUrl' }],
    ['a word is no address', link({ url: 'news' }), { url: 'library_problemUrl' }],
  ])('%s', (_, draft, problems) => {
    expect(problemsOfNew(draft)).toEqual(problems);
  });
});

describe('the article', () => {
  const now = new Date('2026-11-22T10:00:00+08:00');

  it('is the pasted text, as Markdown, with its language', () => {
    const article = articleFromNew(
      text({ title: ' 通知 ', text: '第一段 <b>\n第二段', url: 'www.news.example/x?utm_source=y', tags: ['维权'], note: 'n' }),
      'id',
      { now },
    );
    expect(article).toMatchObject({
      id: 'id',
      kind: 'text',
      url: 'https://www.news.example/x?utm_source=y',
      urlKey: 'https://news.example/x',
      host: 'news.example',
      metadata: { title: '通知', lang: 'zh-CN' },
      markdown: '第一段 &lt;b>\n\n第二段',
      tags: ['维权'],
      note: 'n',
      capturedAt: '2026-11-22T10:00:00+08:00',
    });
  });

  it('of a link carries no text, and takes its title from the address when none is given', () => {
    expect(articleFromNew(link({}), 'id', { now })).toMatchObject({
      kind: 'link',
      markdown: '',
      metadata: { title: 'news.example/a.pdf' },
    });
  });
});
