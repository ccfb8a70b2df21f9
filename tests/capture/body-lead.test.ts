// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, EN, paragraphs, TITLE_EN, TITLE_ZH, ZH } from './body-cases';

const P = paragraphs(EN, '');
const DEK = 'Nobody had asked the crane drivers, until one of them stopped';
const en = (name: string, html: string, has: string[], not: string[] = []): BodyCase => ({
  name,
  html,
  title: TITLE_EN,
  has: [...EN.map((text) => text.slice(4, 24)), ...has],
  not,
});
const MORE = `<figure><img src="/crane.jpg" width="800" alt="A crane"><figcaption>The crane at berth four.</figcaption></figure>`;

describe('what stands between heading and text', () => {
  checkBodies([
    en(
      'a second heading right below the first',
      `<main><article><header class="a"><div class="b"><h1>${TITLE_EN}</h1><h2 class="s">${DEK}</h2></div></header><div class="c">${P}</div></article></main>`,
      [DEK],
    ),
    en(
      'a sentence below a heading of the second level',
      `<main><article><header data-area="intro"><div><h2>${TITLE_EN}</h2><div class="RichText">${DEK}.</div><time datetime="2024-05-08">8 May 2024</time></div></header><section><div class="RichText">${P}</div></section></article></main>`,
      [DEK],
    ),
    en(
      'the picture between a kept standfirst and the text, which has one of its own',
      `<main id="content"><header class="article-header"><h1>${TITLE_EN}</h1><p class="subhead"><em>${DEK}, and then all of them did so too.</em></p></header><figure class="featured"><div><img class="lazy" src="/quay.jpg" alt="The quay"></div><figcaption>The quay at dawn.</figcaption></figure><div class="wysiwyg">${paragraphs(EN.slice(0, 2), '')}${MORE}${paragraphs(EN.slice(2), '')}</div></main>`,
      [DEK, 'quay.jpg', 'crane.jpg', 'The quay at dawn'],
    ),
    en(
      'a standfirst that only its data names, and a picture above the heading with its caption beside it',
      `<main><div><article><div data-name="media"><div id="i1"><figure class="main"><picture><img alt="The quay" src="/quay.jpg?width=620"></picture></figure><figcaption>The quay at dawn.</figcaption></div></div><aside><a href="/ports"><span>Ports</span></a></aside><div data-name="headline"><h1>${TITLE_EN}</h1></div><div data-name="standfirst"><div class="x-sf"><p>${DEK} – and they had a lot to say</p></div></div><aside><a rel="author" href="/m">Mara Quill</a></aside><div data-name="body"><div>${P}</div></div></article></div></main>`,
      [`${DEK} – and they`, 'quay.jpg', 'The quay at dawn'],
    ),
    en(
      'a caption that is hidden from who hears the page',
      `<article><h1>${TITLE_EN}</h1><figure><img src="/quay.jpg" width="664" height="443" alt="The quay"><figcaption aria-hidden="true">The quay at dawn. <span aria-hidden="true">MARA QUILL</span></figcaption></figure>${P}</article>`,
      ['The quay at dawn. MARA QUILL'],
    ),
    en(
      'pictures that are hidden until they are reached',
      `<article><h1>${TITLE_EN}</h1><div id="dic">${EN[0]}<br><br><span class="photo"><img data-src="/quay.jpg" style="display: none;"><em>The quay at dawn.</em></span>${EN.slice(1).join('<br><br>')}</div></article>`,
      ['quay.jpg', 'The quay at dawn'],
    ),
    en(
      'a line of date, counts and names in a smaller heading below the title',
      `<article><h1>${TITLE_EN}</h1><h4>2024-05-08 21:30 | 1164 views | Source Harbour News | 0 comments | Mara Quill</h4><div class="c">${P}</div></article>`,
      [],
      ['1164 views'],
    ),
    {
      name: 'the day of a speech below its title',
      html: `<div class="w"><h1>${TITLE_ZH}</h1><div class="i"><span>发布时间：2020-09-24</span> <span>来源：岚江工会</span></div><div class="v"><p style="text-align:center">（2020年9月22日）</p><p>同志们：</p>${paragraphs(ZH)}</div></div>`,
      title: TITLE_ZH,
      has: ['（2020年9月22日）', ...ZH.map((text) => text.slice(4, 20))],
      not: ['发布时间'],
    },
  ]);
});
