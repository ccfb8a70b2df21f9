// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, chinesePage, EN, englishPage, paragraphs, TITLE_EN, TITLE_ZH, ZH } from './body-cases';

const repeat = (count: number, write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index)).join('\n');
const zh = (name: string, inner: string, has: string[]): BodyCase => ({ name, html: chinesePage(inner), title: TITLE_ZH, has, not: [] });
const en = (name: string, inner: string, has: string[]): BodyCase => ({ name, html: englishPage(inner), title: TITLE_EN, has, not: [] });
const RULE = (index: number) => `岚江市职工权益保障第${index}号暂行规定实施细则`;

describe('an article with many links is an article', () => {
  checkBodies([
    en(
      'forty footnotes',
      `${paragraphs(EN, '')}<h2>Notes</h2><ol>${repeat(40, (i) => `<li id="n${i}">Port Labour Review ${i}, <a href="https://r.example/${i}">a study of dockers and their wages ${i}</a>. <a href="#r${i}">↩</a></li>`)}</ol>`,
      ['Notes', 'a study of dockers and their wages 7', 'a study of dockers and their wages 39'],
    ),
    zh(
      'a notice that lists regulations',
      `<p>各县（区）总工会：</p><p>现将我市现行有效的职工权益保障规范性文件目录公布如下，请遵照执行。</p>${repeat(12, (i) => `<p>${i + 1}.<a href="/fg/${i}.html">${RULE(i)}</a></p>`)}<p>岚江市总工会</p><p>2023年5月8日</p>`,
      ['各县（区）总工会', '目录公布如下', RULE(0), RULE(11), '2023年5月8日'],
    ),
    zh(
      'a notice that lists regulations after a short line',
      `<p>现将文件目录公布如下：</p>${repeat(8, (i) => `<p><a href="/fg/${i}.html">${RULE(i)}</a></p>`)}<p>特此公告。</p><p>岚江市总工会</p><p>2023年5月8日</p>`,
      ['目录公布如下', RULE(0), RULE(7)],
    ),
    zh(
      'a list of names',
      `<p>下列同志被授予“岚江市五一劳动奖章”称号：</p>${repeat(20, (i) => `<p>邢一鸣${i}　岚江第${i}纺织厂挡车工</p>`)}`,
      ['劳动奖章', '岚江第0纺织厂', '岚江第19纺织厂'],
    ),
    zh(
      'one sentence with attachments',
      `<p>　　现将《岚江市职工疗休养管理办法》印发给你们，请遵照执行。</p><p>附件：<a href="/f/1.doc">岚江市职工疗休养管理办法</a></p>`,
      ['请遵照执行', '岚江市职工疗休养管理办法](https://www.lanjiang.example/f/1.doc'],
    ),
    en(
      'an agenda',
      `<p>Agenda of the annual meeting:</p><ul>${repeat(9, (i) => `<li>${9 + i}.00 <a href="/speaker/${i}">Professor Mara Quill ${i}: wages and hours in ports</a></li>`)}</ul><p>The hall opens at eight, and coffee is served in the foyer of the first floor.</p>`,
      ['Agenda', '9.00', 'Quill 8', 'coffee is served'],
    ),
    zh(
      'a series of pictures',
      repeat(9, (i) => `<p><img src="/i/${i}.jpg" width="600"></p><p>图${i}：职工在第${i}个赛场比武。邢一鸣 摄</p>`),
      ['/i/0.jpg', '/i/8.jpg', '图0：', '图8：'],
    ),
    en(
      'a round-up with headings that are links',
      `<p>${EN[0]}</p><p>${EN[1]}</p>${repeat(6, (i) => `<h3><a href="https://u.example/${i}">Report number ${i} of the harbour council</a></h3><p>${EN[2]} ${i}.</p><p>${EN[3]} ${i}.</p>`)}`,
      [EN[0]?.slice(4, 30) ?? '', 'Report number 0', 'Report number 5'],
    ),
    zh('the whole text behind a link', `${paragraphs(ZH)}<p><a href="/fg/1.html">《岚江市职工权益保障办法》全文</a></p>`, [
      '《岚江市职工权益保障办法》全文',
    ]),
    zh(
      'a text in a field',
      `<textarea readonly>${ZH.join('\n\n')}</textarea>`,
      ZH.map((text) => text.slice(4, 20)),
    ),
  ]);
});
