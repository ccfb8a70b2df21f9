// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './page';

const HEADING = '<h1>石泊市举办职工技能运动会</h1>';

/** date | source | byline | editor */
const show = (line: string, after = '') => {
  const { metadata } = read(HEADING + line, {}, after);
  return [metadata.publishedAt, metadata.source, metadata.byline, metadata.editor].map((value) => value ?? '-').join(' | ');
};

describe('the line under a heading', () => {
  it.each([
    ['<div>发布时间：2023-05-08 10:20 来源：石泊日报 作者：张三</div>', '2023-05-08T10:20:00+08:00 | 石泊日报 | 张三 | -'],
    ['<div>来源：石泊日报 作者：张三 发表于：2023/5/8</div>', '2023-05-08 | 石泊日报 | 张三 | -'],
    ['<p>时间：2023年5月8日&nbsp;&nbsp;来源：<a href="/x">新华网</a>&nbsp;&nbsp;点击：12</p>', '2023-05-08 | 新华网 | - | -'],
    ['<div>日期：2023.05.08　来源：市总工会　阅读次数：<span>35</span></div>', '2023-05-08 | 市总工会 | - | -'],
    [
      '<div><span>2023-05-08 10:20</span><span>来源：</span><span>工人日报</span><span>字号：大 中 小</span></div>',
      '2023-05-08T10:20:00+08:00 | 工人日报 | - | -',
    ],
    ['<ul><li>发布日期：2023-05-08</li><li>信息来源：县总工会</li><li>浏览次数：7</li></ul>', '2023-05-08 | 县总工会 | - | -'],
    ['<dl><dt>发布时间：</dt><dd>2023-05-08</dd><dt>来源：</dt><dd>省总工会</dd></dl>', '2023-05-08 | 省总工会 | - | -'],
    ['<div>来 源：石泊日报　作 者：李　四　时 间：2023-05-08</div>', '2023-05-08 | 石泊日报 | 李四 | -'],
    ['<div>【来源：石泊日报】【作者：张三】【2023-05-08】</div>', '2023-05-08 | 石泊日报 | 张三 | -'],
    ['<div>2023-05-08 10:20 | 来源：人民网－人民日报</div>', '2023-05-08T10:20:00+08:00 | 人民网－人民日报 | - | -'],
    ['<div>2023年05月08日08:37来源：<a href="/">岚江日报</a></div>', '2023-05-08T08:37:00+08:00 | 岚江日报 | - | -'],
    ['<div>稿源：石泊日报 编辑：王五 2023-05-08</div>', '2023-05-08 | 石泊日报 | - | 王五'],
    ['<div>转自：中工网　更新时间：2023-06-01 0:00:00</div>', '2023-06-01T00:00:00+08:00 | 中工网 | - | -'],
    ['<div>发布：2023-05-08　更新时间：2023-06-01</div>', '2023-05-08 | - | - | -'],
    ['<div>更新时间：2023-06-01　发布时间：2023-05-08</div>', '2023-05-08 | - | - | -'],
    ['<div>文/张三 2023-05-08</div>', '2023-05-08 | - | 张三 | -'],
    ['<div>本报记者 张三</div><div>2023-05-08 | 来源：石泊日报</div>', '2023-05-08 | 石泊日报 | 张三 | -'],
    ['<div>本报记者 张三 通讯员 李四 2023-05-08</div>', '2023-05-08 | - | 张三、李四 | -'],
    ['<div>來源：聯合報 發佈日期：112-05-08</div>', '2023-05-08 | 聯合報 | - | -'],
    ['<div>2023-05-08 15:05 <span>聯合報 記者林宸誼／即時報導</span></div>', '2023-05-08T15:05:00+08:00 | 聯合報 | 林宸誼 | -'],
    ['<div>来源：未知 作者：佚名 时间：2023-05-08</div>', '2023-05-08 | - | - | -'],
    ['<div>来源：石泊日报 时间：2023-13-45</div>', '- | 石泊日报 | - | -'],
    ['<div>来源：石泊日报 时间：2099-01-01</div>', '- | 石泊日报 | - | -'],
    ['<div>日期：05-08-2023 来源：石泊日报</div>', '- | 石泊日报 | - | -'],
    ['<div>发布时间：<span title="2023-05-08 10:20:00">3 天前</span></div>', '2023-05-08T10:20:00+08:00 | - | - | -'],
  ])('%s', (line, expected) => expect(show(line)).toBe(expected));

  it.each([
    ['<p>（责任编辑：张三）</p>', '张三'],
    ['<p>【责任编辑：张三】</p>', '张三'],
    ['<div>[责编：张三 李四]</div>', '张三 李四'],
    ['<div>编辑：张三　审核：李四　校对：王五</div>', '张三'],
    ['<div>责任编辑 张三</div>', '张三'],
    ['<div>责编：<a href="/u">张三</a></div>', '张三'],
  ])('the editor below the text: %s', (line, expected) =>
    expect(read(`${HEADING}<div>2023-05-08</div>`, {}, line).metadata.editor).toBe(expected),
  );

  it('settles 05-08-2023 by the address', () => {
    const { metadata } = read(`${HEADING}<div>日期：05-08-2023</div>`, { url: 'http://www.shibogh.example/2023/05/08/view_1.html' });
    expect(metadata).toMatchObject({ publishedAt: '2023-05-08', publishedRaw: '05-08-2023' });
  });

  it('is labelled as metadata only where nothing else stands in it', () => {
    const { labelled, page } = read(`${HEADING}<div id="meta">2023-05-08 来源：石泊日报 点击：7</div>`);
    expect(labelled).toContain(page.getElementById('meta'));
    expect(labelled).not.toContain(page.getElementById('text'));
  });
});

describe('what is not the date of the article', () => {
  it.each([
    ['the clock in the header', '<div>2026年11月22日 星期日</div><h1>石泊市举办职工技能运动会</h1>', ''],
    [
      'dates of neighbours',
      '<h1>石泊市举办职工技能运动会</h1>',
      '<ul class="related"><li><a href="/1">换届</a> 2023-05-06</li><li><a href="/2">慰问</a> 2023-05-05</li></ul>',
    ],
    ['dates of comments', '<h1>石泊市举办职工技能运动会</h1>', '<div class="comments"><p>小陈 发表于 2023-05-09 08:11</p></div>'],
    ['a date in the text', '<h1>石泊市举办职工技能运动会</h1>', '<p>2023年3月21日，专题会议召开。</p>'],
  ])('%s', (_, before, after) => expect(read(before, {}, after).metadata.publishedAt).toBeUndefined());
});

describe('other languages', () => {
  it.each([
    ['en-GB', '<p>Published: 8 May 2024 10:30</p><p>By Dana Whitlock</p>', '2024-05-08', 'Dana Whitlock'],
    ['en-US', '<p>By Dana Whitlock and Terrence Obi | May 8, 2024</p>', '2024-05-08', 'Dana Whitlock and Terrence Obi'],
    ['de', '<p>08.05.2023 | Von Lena Maier</p>', '2023-05-08', 'Lena Maier'],
    ['fr', '<p>Publié le 8 mai 2023 à 10h30 par <a href="/a">Lucie Marchandeau</a></p>', '2023-05-08', 'Lucie Marchandeau'],
    ['es', '<p>Por Juliet Jimenez · 5 mayo, 2022</p>', '2022-05-05', 'Juliet Jimenez'],
    ['es', '<p>Fecha: 8 de mayo de 2023</p>', '2023-05-08', undefined],
    ['ru', '<p>8 мая 2023 г.</p>', '2023-05-08', undefined],
    ['en', '<p>Posted on 05/08/2023</p>', undefined, undefined],
    ['en', '<p><time datetime="2024-05-08T14:30:00+02:00">8 May</time></p>', '2024-05-08T14:30:00+02:00', undefined],
  ])('%s: %s', (lang, line, publishedAt, byline) => {
    const { metadata } = read(`<h1>Bus drivers win paid rest breaks</h1>${line}`, { lang, english: true });
    expect([metadata.publishedAt, metadata.byline]).toEqual([publishedAt, byline]);
  });
});
