// @vitest-environment jsdom
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeSpan, indexText } from '../../utils/anchor';
import { articleToMarkdown, type HighlightOptions, markArticle } from '../../utils/export';
import { highlightsToMarkdown } from '../../utils/export/article-to-markdown';
import { countMarks } from '../../utils/export/highlights/mark-counts';
import { readMarkdown } from '../../utils/markdown/marks';
import type { Highlight } from '../../utils/model/highlight';
import type { HighlightSettings } from '../../utils/model/highlight-settings';
import { highlightOf, optionsWith } from './highlight-words';
import { makeStoredArticle } from './stored-article';

const TEXT = `市总工会送清凉到一线，**三万名**职工受益。

- 第一项
- 第二项，[名单](https://a.example/list)

| 单位 | 人数 |
| --- | --- |
| 甲厂 | 1,200 |`;

const article = makeStoredArticle({ title: '高温天里送清凉', tags: ['劳动保护'] });

async function file(highlights: Highlight[], edit: Partial<HighlightSettings> = {}, text = TEXT) {
  const marked = await markArticle(text, highlights, optionsWith(edit));
  return articleToMarkdown(article, marked.markdown, marked);
}

describe('an article with its highlights', () => {
  it('has marks, notes as footnotes, and a list at the end', async () => {
    const text = await file([
      highlightOf('三万名', 1, { color: 'figure', note: '去年是两万\n要核对', tags: ['维权/欠薪'] }),
      highlightOf('送清凉到一线', 2),
    ]);
    expect(parse(text.split('---')[1] ?? '')).toMatchObject({ title: '高温天里送清凉', tags: ['劳动保护'], highlights: 2 });
    expect(text).toContain('市总工会==送清凉到一线==，==**三万名**==[^h1]职工受益。');
    expect(text.slice(text.indexOf('## Highlights'))).toBe(`## Highlights

- **fact**

  > 送清凉到一线

- **figure** · #维权/欠薪

  > 三万名[^h1]

[^h1]: figure · #维权/欠薪 · **Note**: 去年是两万\\
    要核对
`);
  });

  it('is the very same file as without them when all is switched off', async () => {
    const highlights = [highlightOf('三万名', 1, { note: '备注' })];
    expect(await file(highlights, { markStyle: 'none', hasNotes: false, list: 'none' })).toBe(articleToMarkdown(article, TEXT));
    expect(await file([])).toBe(articleToMarkdown(article, TEXT));
  });

  it('lists at the top, apart from the text, and by colour when asked', async () => {
    const highlights = [highlightOf('甲厂', 1, { color: 'check' }), highlightOf('第一项', 2), highlightOf('第二项', 3, { color: 'check' })];
    const text = await file(highlights, { list: 'top', isByColor: true });
    expect(text).toContain(
      '# 高温天里送清凉\n\n## Highlights\n\n### fact\n\n- > 第一项\n\n### to check\n\n- > 第二项\n\n- > 甲厂\n\n---\n\n市总工会',
    );
    expect(text.trimEnd()).toMatch(/\| ==甲厂== \| 1,200 \|$/);
  });

  it('writes footnotes instead of marks, and tags instead of signs', async () => {
    const highlights = [highlightOf('名单', 1), highlightOf('1,200', 2, { note: '未证实' })];
    const notes = await file(highlights, { markStyle: 'footnote', list: 'none' });
    expect(notes).toContain('[名单](https://a.example/list)[^h1]');
    expect(notes).toContain('| 甲厂 | 1,200[^h2] |');
    expect(notes).toMatch(/\n\n\[\^h1\]: “名单” · fact\n\n\[\^h2\]: “1,200” · fact · \*\*Note\*\*: 未证实\n$/);
    expect(await file(highlights, { markStyle: 'mark' })).toContain('<mark>[名单](https://a.example/list)</mark>');
  });

  it('numbers footnotes as one reads them, where marks nest too', async () => {
    const highlights = [highlightOf('市总工会送清凉到一线', 1, { note: '外面' }), highlightOf('送清凉', 2, { note: '里面' })];
    for (const markStyle of ['equals', 'mark', 'footnote'] as const) {
      const text = await file(highlights, { markStyle, list: 'none' });
      expect([...text.matchAll(/\[\^h\d\]/g)].map(String)).toEqual(['[^h1]', '[^h2]', '[^h1]', '[^h2]']);
      expect(text).toMatch(/\[\^h1\]: .*里面\n\n\[\^h2\]: .*外面\n$/);
    }
  });

  it('leaves no number out for what can bear no reference', async () => {
    const text = '甲句。\n\n```\nx = 1\n```\n\n乙句。';
    const highlights = [highlightOf('x = 1', 1, { note: '代码' }), highlightOf('乙句', 2, { note: '后面' })];
    expect(await file(highlights, { list: 'none' }, text)).toContain('==乙句==[^h1]。');
  });

  it('says in a footnote without marks where its passage begins', async () => {
    const long = '全市各级工会把高温天里一线职工的饮水、休息和补贴一项一项地落到班组，每周公布一次落实的情况，接受职工的监督。';
    const highlights = [highlightOf(long, 1), highlightOf(`${long.slice(2)}`, 2), highlightOf('第一项', 3)];
    const text = await file(highlights, { markStyle: 'footnote', list: 'none' }, `${long}\n\n- 第一项`);
    const notes = text.slice(text.indexOf('[^h1]: '));
    expect(notes).toMatch(/: whole paragraph · fact\n/);
    expect(notes).toContain(`: “${long.slice(2, 42)}…” · fact\n`);
    expect(notes).toContain(': “第一项” · fact\n');
  });

  it('names a note in Chinese so that the name is read as bold', async () => {
    const options = optionsWith({ markStyle: 'none' });
    const { list } = await markArticle(TEXT, [highlightOf('名单', 1, { note: '要核对' })], {
      ...options,
      words: { ...options.words, note: '笔记：' },
    });
    const page = new DOMParser().parseFromString(new MarkdownIt().render(list), 'text/html');
    expect([...page.querySelectorAll('strong')].map((one) => one.textContent)).toEqual(['fact', '笔记']);
    expect(page.body.textContent).toContain('笔记：要核对');
  });

  it('says each note once: where the mark leads to it, or in the list', async () => {
    const highlights = [highlightOf('名单', 1, { note: '要核对' }), highlightOf('这一段后来整个删掉了没有留下来', 2, { note: '仍要记得' })];
    for (const markStyle of ['equals', 'mark', 'footnote'] as const) {
      const text = await file(highlights, { markStyle });
      expect(text.match(/要核对/g)).toHaveLength(1);
      expect(text).toContain('> 名单[^h1]\n');
      expect(text.match(/仍要记得/g)).toHaveLength(1);
    }
    expect(await file(highlights, { markStyle: 'none' })).toContain('> 名单\n\n  **Note**: 要核对');
  });

  it('writes tags that are tags in the tools that read the file, and headings in none', async () => {
    const tags = ['heat', '维权/欠薪', 'two words', '2026_pay', 'a-_b_-c', '_x_', 'a#b'];
    for (const isByColor of [false, true]) {
      const text = await file([highlightOf('名单', 1, { tags })], { isByColor });
      expect(text).toContain('#heat #维权/欠薪 #two-words #2026_pay \\#a-\\_b\\_-c \\#\\_x\\_ \\#a\\#b');
      const page = new DOMParser().parseFromString(new MarkdownIt().render(text.slice(text.indexOf('## Highlights'))), 'text/html');
      const headings = [...page.querySelectorAll('h1, h2, h3')].map((heading) => heading.textContent);
      expect(page.querySelector('li em')).toBeNull();
      expect(headings).toEqual(isByColor ? ['Highlights', 'fact'] : ['Highlights']);
    }
  });

  it('keeps notes to oneself when they are switched off', async () => {
    const text = await file([highlightOf('名单', 1, { note: '内部意见' })], { hasNotes: false });
    expect(text).toContain('> 名单');
    expect(text).not.toContain('内部意见');
    expect(text).not.toContain('[^h1]');
  });

  it('lists what changed with both wordings, and what is lost or outside as such', async () => {
    const text = await file([
      highlightOf('市总工会送清凉到第一线，两万名职工受益', 1),
      highlightOf('这一段后来整个删掉了没有留下来', 2, { note: '仍要记得' }),
      highlightOf('相关阅读：另一条完全不同的新闻标题', 3, { createdOn: 'page' }),
    ]);
    expect(text).toContain(
      '- **fact** · changed\n\n  > 市总工会送清凉到第一线，两万名职工受益\n\n  It now reads:\n\n  > 市总工会送清凉到一线，三万名职工受益',
    );
    expect(text).toContain('- **fact** · lost\n\n  > 这一段后来整个删掉了没有留下来\n\n  **Note**: 仍要记得');
    expect(text).toContain('- **fact** · outside\n\n  > 相关阅读');
  });

  it('calls lost what a newer text no longer has, wherever it was made, and counts it', async () => {
    const gone = '市总工会主席强调：温暖要送到职工的心坎上';
    const highlights = [
      highlightOf(gone, 1, { createdOn: 'page' }),
      highlightOf('相关阅读：另一条完全不同的新闻标题', 2, { createdOn: 'page' }),
      highlightOf('名单', 3, { createdOn: 'page' }),
    ];
    const marked = await markArticle(TEXT, highlights, optionsWith(), async () => [`${TEXT}\n\n${gone}，不能送到账本上。`]);
    expect(marked.list).toContain(`- **fact** · lost\n\n  > ${gone}`);
    expect(marked.list).toContain('- **fact** · outside\n\n  > 相关阅读');
    expect(countMarks(marked, true)).toMatchObject({ highlightCount: 3, changedCount: 1 });
  });

  it('marks words that were taken in the other script', async () => {
    const text = await file([highlightOf('市總工會送清涼到一線', 1, { createdOn: 'page' })]);
    expect(text).toContain('==市总工会送清凉到一线==');
  });

  it('marks no letter of the next block when a selection took the line break along', async () => {
    const text = '第一段。\n\n第二段。';
    const selectors = describeSpan(indexText(readMarkdown(text).pieces), { start: 0, end: 5 });
    expect(selectors[0].exact).toBe('第一段。\n');
    expect(await file([highlightOf('', 1, { selectors })], { list: 'none' }, text)).toContain('==第一段。==\n\n第二段。');
  });

  it('lists what has no place in the text even without a list', async () => {
    const text = await file([highlightOf('名单', 1), highlightOf('这一段后来整个删掉了没有留下来', 2)], { list: 'none' });
    expect(text).toContain('## Highlights\n\n- **fact** · lost');
    expect(text).not.toContain('> 名单');
  });

  it('keeps the mark on a title that the text repeats', async () => {
    const marked = await markArticle(`# 高温天里送清凉\n\n正文`, [highlightOf('天里', 1)], optionsWith({ list: 'none' }));
    const text = articleToMarkdown(article, marked.markdown, marked);
    expect(text).toContain('# 高温==天里==送清凉\n\n正文');
    expect(text.match(/^# /gm)).toHaveLength(1);
  });

  it('lists alone, without the text: its notes, and nothing about marks', async () => {
    const code = '\n\n```\nx = 1\n```\n';
    const marked = await markArticle(TEXT + code, [highlightOf('名单', 1, { note: '要核对' }), highlightOf('x = 1', 2)], optionsWith());
    expect(countMarks(marked)).toEqual({ highlightCount: 2, unmarkedCount: 1, changedCount: 0 });
    expect(countMarks(marked, true)).toEqual({ highlightCount: 2, unmarkedCount: 0, changedCount: 0 });
    const text = highlightsToMarkdown(article, marked);
    expect(text).toContain('# 高温天里送清凉\n\n- **fact**\n\n  > 名单\n\n  **Note**: 要核对\n\n- **fact**\n\n  > x = 1\n');
    expect(text).not.toContain('市总工会');
  });

  it.each([
    '# heading\n- item\n1. one\n> quote\n```\ncode\n***\n---\n===\n| a | b |\n|---|---|',
    '[[x]] ![[x]] #tag %%c%% {{x}} $x$ $$ ==x== ~~x~~ **x** _x_ `x` <script>alert(1)</script> <% x %> &lt;',
    '![a](https://t.example/1.png) [b](javascript:x) [^h1] [^h2]: x <https://a.example>',
    '    indented\n\n\n\tcode ^block-id\n[x]: https://a.example\n- [ ] task',
    'C:\\dir\\ end\\',
  ])('shows any note, quote and tag as it is: %j', async (hostile) => {
    const options: HighlightOptions = optionsWith();
    const marked = await markArticle(TEXT, [highlightOf('名单', 1, { note: hostile, tags: [hostile] }), highlightOf(hostile, 2)], options);
    const text = articleToMarkdown(article, marked.markdown, marked);
    const body = text.slice(text.indexOf('\n---\n') + 5);
    const page = new DOMParser().parseFromString(new MarkdownIt({ html: true, linkify: false }).render(body), 'text/html').body;
    const words = (one: string) => one.replace(/\s+/g, '');
    for (const line of hostile.split('\n')) expect(words(page.textContent ?? '')).toContain(words(line));
    expect(page.querySelectorAll('script, img, code, pre, del, h3, input, hr').length).toBe(0);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://a.example/list']);
    expect(page.querySelectorAll('table').length).toBe(1);
    expect(page.querySelectorAll('ul ul, ul ol, li li').length).toBe(0);
    // What the tools that exports are opened with would make of it.
    const source = text.slice(text.indexOf('## Highlights'));
    expect(source).not.toMatch(/(?<!\\)(?:\[\[|%%|\{\{|\$|==(?!=*$))|(?:^|\s)#[^\s#]/m);
  });
});
