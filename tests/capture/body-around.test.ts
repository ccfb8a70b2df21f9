// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, chinesePage, EN, englishPage, paragraphs, TITLE_EN, TITLE_ZH, ZH } from './body-cases';

const p = (texts: string[]) => paragraphs(texts, '');
const e = (name: string, inner: string, not: string[], has: string[] = [], after = ''): BodyCase => ({
  name,
  html: englishPage(inner, after),
  title: TITLE_EN,
  not,
  has: [...EN.map((text) => text.slice(4, 24)), ...has],
});
const z = (name: string, inner: string, not: string[], has: string[] = [], after = ''): BodyCase => ({
  name,
  html: chinesePage(inner, after),
  title: TITLE_ZH,
  not,
  has: [...ZH.map((text) => text.slice(4, 20)), ...has],
});
const mid = (name: string, box: string, not: string[], has: string[] = []) =>
  e(name, `${p(EN.slice(0, 2))}${box}${p(EN.slice(2))}`, not, has);
const link = '<a href="/1">Otra historia de otro lugar del puerto</a>';

describe('what stands around a text and within it', () => {
  checkBodies([
    // Labels before the title of another article, as many languages write them.
    ...['Mirá también:', 'Veja também:', 'Siehe auch:', 'À lire aussi :', 'Leggi anche:', 'Xem thêm:', 'Czytaj także:', '即睇｜'].map(
      (label) => mid(`another article after ${label}`, `<p><b>${label}</b> ${link}</p>`, ['Otra historia']),
    ),
    mid('a marked link between paragraphs', `<p><a href="/1">&gt;&gt; Otra historia de otro lugar</a></p>`, ['Otra historia']),
    mid('a link to a document, marked', `<p><a href="/f/1.pdf">» Wording of the agreement</a></p>`, [], ['Wording of the agreement']),
    mid('a label and an address', `<p>Petition: <a href="https://p.example/x">sign at p.example</a></p>`, [], ['sign at p.example']),
    ...['Meistgelesen', 'Lo más leído', 'Mais lidas', 'Les plus lus', 'I più letti', '人気記事', '— Veja mais —'].map((heading) =>
      e(`a list below ${heading}`, `${p(EN)}<h3>${heading}</h3><ol><li>Otra historia</li><li>Nueva feria del libro</li></ol>`, [
        heading.replaceAll('—', '').trim(),
        'Otra historia',
      ]),
    ),
    // Blocks of a line, told by their names.
    mid('an advertisement in a span', '<div class="ad"><span>REKLAMA</span></div>', ['REKLAMA']),
    mid('an invitation in a region of ads', '<div class="region-ads"><h4>Support the paper</h4><p>Ninety-nine cents.</p></div>', [
      'Support the paper',
      'cents',
    ]),
    mid(
      'consent for a film',
      '<div class="embed"><p>External content: with your consent a film is shown here.</p><button>Show</button></div>',
      ['External content'],
    ),
    mid('a rating', '<div class="rating">Rate our article</div>', ['Rate our']),
    mid('a button', '<p><a class="btn btn-primary" href="/buy">Buy Now</a></p>', ['Buy Now']),
    mid(
      'an answer below its button',
      '<div><button>Who is covered?</button><div>Agency workers are, after twelve weeks.</div></div>',
      [],
      ['Agency workers are'],
    ),
    mid('a caption of a film', '<div class="video-caption">The gate at noon, seen from the pier</div>', [], ['The gate at noon']),
    mid(
      'a topic with a telling name',
      `<div class="post tag-promo"><p>${EN[1]?.replace('Under', 'Below')}</p></div>`,
      [],
      ['Below the deal'],
    ),
    // Beside the article's own element.
    {
      name: 'lines beside the article',
      html: `<main><div class="bar"><p>We use cookies for this and that.</p></div><article><h1>${TITLE_EN}</h1>${p(EN)}</article><div>The next report</div><section><h3>Noted</h3><ol><li>Vacancies in town</li></ol></section></main>`,
      title: TITLE_EN,
      has: EN.map((text) => text.slice(4, 24)),
      not: ['cookies', 'next report', 'Noted', 'Vacancies'],
    },
    // Pictures.
    {
      name: 'a picture between standfirst and text',
      html: `<main><div class="article"><div class="head"><h1>${TITLE_EN}</h1></div><div class="teaser-text"><p>${EN[0]}</p></div><div class="pic-wrap"><figure><img src="/p/1.jpg" width="900"><figcaption>The gate at noon</figcaption></figure></div><div class="text-wrap">${p(EN.slice(1))}${p(EN.slice(1)).replaceAll('the', 'that')}</div></div></main>`,
      title: TITLE_EN,
      has: [...EN.map((text) => text.slice(4, 24)), '/p/1.jpg', 'The gate at noon'],
      not: [],
    },
    {
      name: 'a picture in a block that is called so',
      html: `<div id="content"><h1>${TITLE_EN}</h1><div class="newsImageContainer"><a href="#"><img src="/p/1.jpg" alt=""></a><p class="discreet">The gate at noon</p></div><div id="core">${p(EN)}</div></div>`,
      title: TITLE_EN,
      has: [...EN.map((text) => text.slice(4, 24)), '/p/1.jpg', 'The gate at noon'],
      not: [],
    },
    mid(
      'a picture of a page for phones',
      '<figure><amp-img src="/p/1.jpg" width="900" height="600"></amp-img><figcaption>The gate</figcaption></figure>',
      [],
      ['/p/1.jpg', 'The gate'],
    ),
    mid(
      'a picture that opens on a click',
      '<div role="button" class="box"><img src="/p/1.jpg"><div>點擊圖片放大 +6</div></div>',
      ['點擊圖片'],
      ['/p/1.jpg'],
    ),
    // Chinese pages.
    z(
      '往期推荐 between dashes',
      `${paragraphs(ZH)}<section>—— 往期推荐 ——</section><section><p><a href="/1">桥下的理发摊</a></p></section>`,
      ['往期推荐', '理发摊'],
    ),
    z('点个在看', `${paragraphs(ZH)}<p>点个<strong>在看</strong>，让更多工友看见</p>`, ['在看']),
    z(
      'a statement in two languages',
      `${paragraphs(ZH)}<div><p>特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above is uploaded and posted by a user of the platform, which only provides storage.</p></div>`,
      ['特别声明', 'Notice'],
    ),
    z('a wish of the site', `${paragraphs(ZH)}<div>请支持独立网站，转发请注明本文链接：https://www.lanjiang.example/1.html</div>`, [
      '请支持',
    ]),
    z('praise in a line', `${paragraphs(ZH)}<p><b>为最美劳动者点赞</b></p><p>${ZH[0]?.replace('上午', '下午')}</p>`, [], ['劳动者点赞']),
    {
      name: 'a board in Korean',
      html: `<article id="bo_v"><header><h2>${TITLE_EN}</h2></header><section><h2>페이지 정보</h2><div>작성자 <b>한빛노조</b><br>댓글 0건 조회 1,026회 작성일 2023-06-21 11:42</div><ul><li><a href="#">목록</a></li><li><a href="#">글쓰기</a></li></ul></section><section><h2>본문</h2><div>${p(EN)}</div></section><section><h2>첨부파일 0</h2></section><ul><li><span>이전글</span><a href="#">[논평] 최저임금</a></li></ul><section><h2>댓글목록</h2><p>등록된 댓글이 없습니다.</p></section></article>`,
      title: TITLE_EN,
      has: EN.map((text) => text.slice(4, 24)),
      not: ['페이지', '작성', '목록', '본문', '첨부', '이전글', '논평', '댓글'],
    },
  ]);
});
