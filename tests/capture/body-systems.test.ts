// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, EN, paragraphs, TITLE_EN, TITLE_ZH, ZH } from './body-cases';

const P = paragraphs(EN, '');
const C = paragraphs(ZH);
const starts = (texts: string[]) => texts.map((text) => text.slice(4, 24));
const link = (text: string, at = 1) => `<a href="/2024/${at}.html">${text}</a>`;
const other = ['Tram drivers elect a new council', 'Night shifts at the bakery end', 'Teachers win ruling on overtime'];
const list = (tag = 'li') => other.map((text, at) => `<${tag}>${link(text, at)}</${tag}>`).join('');
const en = (name: string, html: string, not: string[], has: string[] = []): BodyCase => ({
  name,
  html,
  title: TITLE_EN,
  has: [...starts(EN), ...has],
  not,
});
const zh = (name: string, html: string, not: string[], has: string[] = []): BodyCase => ({
  name,
  html,
  title: TITLE_ZH,
  has: [...ZH.map((text) => text.slice(4, 20)), ...has],
  not,
});
/** A page of WordPress: the text in `entry-content`, what plug-ins add within it. */
const press = (inner: string, after = '') =>
  `<div id="page"><header id="masthead"><nav><ul><li>${link('Home')}</li></ul></nav></header><main id="main"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${TITLE_EN}</h1></header><div class="entry-content">${inner}</div>${after}</article></main><footer id="colophon"><p>Proudly powered</p></footer></div>`;

describe('pages as the systems of many countries build them', () => {
  checkBodies([
    // What plug-ins of WordPress put into the text.
    en(
      'jetpack',
      press(
        `${P}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Bagikan ini:</h3><ul><li>${link('Klik untuk berbagi di Facebook')}</li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Terkait</em></h3><p>${link('Sopir trem memilih dewan baru')} May 2, 2024 In "Berita"</p></div>`,
      ),
      ['Bagikan', 'Klik untuk', 'Terkait', 'Sopir trem'],
    ),
    en(
      'addtoany, ratings and views',
      press(
        `${P}<div class="post-views content-post post-812"><span>Post Views:</span> <span>1,204</span></div><div class="kk-star-ratings">4.8/5 - (12 votes)</div><div class="addtoany_share_save_container addtoany_content"><div class="addtoany_header">Spread the word</div><a class="a2a_button_facebook" href="https://www.addtoany.com/add_to/facebook">Facebook</a></div>`,
      ),
      ['Views', '12 votes', 'Spread the word', 'Facebook'],
    ),
    en(
      'author box and neighbours of a post',
      press(
        P,
        `<div class="saboxplugin-wrap"><div class="saboxplugin-authorname">${link('Mara Quill')}</div><div class="saboxplugin-desc"><p>Mara has written about ports and the people who work in them since 2011. She lives by the harbour with a cat, and two bicycles.</p></div></div><div class="post-navigation"><div class="nav-previous">Previous Post ${link(other[0] ?? '')}</div><div class="nav-next">Next Post ${link(other[1] ?? '')}</div></div><div id="comments" class="comments-area"><h2 class="comments-title">One thought on “Dockers”</h2><div class="comment-body"><p>Well done everybody on the quay, this was long overdue and you all know it.</p></div><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div>`,
      ),
      ['since 2011', 'Previous Post', other[0] ?? '', 'One thought', 'overdue', 'Leave a Reply', 'will not be published'],
    ),
    en(
      'inline box of related posts',
      press(
        `${paragraphs(EN.slice(0, 2), '')}<div class="yarpp-related"><p><strong>Baca Juga:</strong></p><ul>${list()}</ul></div>${paragraphs(EN.slice(2), '')}`,
      ),
      ['Baca Juga', ...other],
    ),
    en(
      'a box named in camel case',
      press(
        `${paragraphs(EN.slice(0, 2), '')}<div class="ShareBar_root__x7Kq2"><span>Give this a push</span></div><div class="NewsletterSignup-module_box__3f"><h3>Harbour in the morning</h3><p>Our reporters tell you over coffee what the day will bring.</p></div>${paragraphs(EN.slice(2), '')}<section data-testid="relatedArticles"><h3>Elsewhere on the quay</h3><p>${link(other[1] ?? '')}</p></section>`,
      ),
      ['Give this a push', 'in the morning', 'over coffee', 'Elsewhere', other[1] ?? ''],
    ),
    // Labels in many languages, in the middle and at the end.
    ...[
      ['Читайте также', 'Подписывайтесь на наш Telegram-канал', 'Поделиться'],
      ['Читайте також', 'Підписуйтесь на нас у соцмережах', 'Поділитися'],
      ['اقرأ أيضا', 'تابعنا على جوجل نيوز', 'شارك'],
      ['بیشتر بخوانید', 'Facebook: @harbour', ''],
      ['İlgili Haberler', "Bizi Twitter'da takip edin", 'Paylaş'],
      ['อ่านเพิ่มเติม', 'ติดตามข่าวสารได้ที่เพจของเรา', 'แชร์'],
      ['Baca juga', 'Ikuti berita kami di Google News', 'Bagikan'],
      ['Xem thêm', 'Theo dõi chúng tôi trên Zalo', 'Chia sẻ'],
      ['यह भी पढ़ें', 'Facebook: @harbour', ''],
      ['Lees ook', 'Volg ons op Facebook', 'Deel dit artikel'],
      ['Läs också', 'Följ oss på Facebook', 'Dela'],
      ['Les også', 'Følg oss på Facebook', 'Del'],
      ['Læs også', 'Følg os på Facebook', 'Del artiklen'],
      ['Lue myös', 'Seuraa meitä Facebookissa', 'Jaa'],
      ['Čtěte také', 'Sledujte nás na Facebooku', 'Sdílet'],
      ['Olvassa el ezt is', 'Kövessen minket a Facebookon', ''],
      ['Citește și', 'Urmărește-ne pe Facebook', 'Distribuie'],
      ['Διαβάστε επίσης', 'Ακολουθήστε μας στο Facebook', ''],
      ['קראו גם', 'Facebook: @harbour', ''],
      ['Lire également', 'Suivez-nous sur Facebook', 'Partager'],
      ['Zum Thema', 'Folgen Sie uns auf Facebook', 'Artikel teilen'],
      ['Lea además', 'Síganos en Facebook', 'Compartir en redes'],
      ['Leia ainda', 'Siga-nos no Facebook', 'Partilhar'],
      ['Approfondisci', 'Seguici su Facebook', 'Condividi'],
      ['함께 읽으면 좋은 기사', '네이버에서 구독하세요', '페이스북 공유하기'],
      ['こちらもおすすめ', '公式アカウントをフォロー', 'シェアする'],
    ].flatMap(([label = '', follow = '', share = '']) => [
      en(
        `${label} within the text`,
        press(
          `${paragraphs(EN.slice(0, 2), '')}<p><strong>${label}:</strong> ${link(other[0] ?? '')}</p>${paragraphs(EN.slice(2), '')}<p>${follow}</p><p>${share}</p>`,
        ),
        [label, other[0] ?? '', follow, share].filter(Boolean),
      ),
      en(`${label} after the text`, press(`${P}<p>${label}</p><ul>${list()}</ul>`), [label, ...other]),
    ]),
    // Structure alone.
    en(
      'a list below an unknown word',
      press(
        `${P}<p><b>Zwischen Kai und Kran</b></p><p>${link(other[0] ?? '')}</p><p>${link(other[1] ?? '')}</p><p>${link(other[2] ?? '')}</p>`,
      ),
      ['Zwischen', ...other],
    ),
    en('a list below an unknown heading, and a note', press(`${P}<h4>Uutisia satamasta</h4><ul>${list()}</ul><p>© Satama 2024</p>`), [
      'Uutisia',
      ...other,
      'Satama',
    ]),
    en(
      'lines below the text, in a block beside it',
      `<div class="wrap"><div class="story"><h1>${TITLE_EN}</h1><div class="txt">${P}</div><div class="btm"><p>Denna text har lästs av många</p><p>Ring 0123-456 789</p><div>${link('Skriv till oss')}</div></div></div></div>`,
      ['Denna text', 'Ring 0123', 'Skriv'],
    ),
    en(
      'tools above and below in a region',
      `<div class="wrap"><h1>${TITLE_EN}</h1><div role="toolbar"><span>Lytt til saken</span></div><div class="txt">${P}</div><div role="complementary"><h2>Flere saker</h2><p>${link(other[0] ?? '')}</p></div><div role="contentinfo"><p>Ansvarlig redaktør er Mara Quill.</p></div></div>`,
      ['Lytt', 'Flere', other[0] ?? '', 'Ansvarlig'],
    ),
    en(
      'a section with a name for readers who hear',
      `<main><article><h1>${TITLE_EN}</h1>${paragraphs(EN.slice(0, 2), '')}<section aria-label="Newsletter"><p>Wake up with the port: five stories, one cup of coffee.</p></section>${paragraphs(EN.slice(2), '')}<section aria-label="Related articles"><p>${link(other[0] ?? '')}</p><p>And a sentence about it, in small letters, for those who wonder.</p></section></article></main>`,
      ['Wake up', other[0] ?? '', 'for those who wonder'],
    ),
    // Drupal, Joomla, Plone, TYPO3.
    en(
      'drupal',
      `<div class="region-content"><h1 class="page-title">${TITLE_EN}</h1><article class="node node--type-article"><div class="node__content"><div class="field field--name-body">${P}</div><div class="field field--name-field-tags field--label-above"><div class="field__label">Tags</div><div class="field__items"><div>${link('Ports')}</div><div>${link('Pay')}</div></div></div><div class="node__links"><ul class="links inline"><li>${link('Log in')} or ${link('register')} to post comments</li><li>1204 reads</li></ul></div></div></article></div>`,
      ['Tags', 'Ports', 'to post comments', '1204 reads'],
    ),
    en(
      'joomla',
      `<div class="item-page"><div class="page-header"><h2>${TITLE_EN}</h2></div><dl class="article-info"><dt>Details</dt><dd class="createdby">Written by Mara Quill</dd><dd class="hits">Hits: 418</dd></dl><div itemprop="articleBody">${P}</div><ul class="pager pagenav"><li class="previous"><a href="/1" rel="prev">Prev: Ferries</a></li><li class="next"><a href="/2" rel="next">Next: Cranes</a></li></ul></div>`,
      ['Details', 'Written by', '418', 'Ferries', 'Cranes'],
    ),
    en(
      'typo3',
      `<div id="content"><div class="news news-single"><div class="article"><div class="header"><h3>${TITLE_EN}</h3></div><div class="news-text-wrap">${P}</div><div class="news-backlink-wrap">${link('Zurück zur Übersicht')}</div><div class="news-related-wrap"><h4>Verwandte Nachrichten</h4><ul>${list()}</ul></div></div></div></div>`,
      ['Zurück', 'Verwandte', ...other],
    ),
    en(
      'substack',
      `<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">${TITLE_EN}</h1></div><div class="available-content"><div class="body markup">${paragraphs(EN.slice(0, 2), '')}<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p>Harbour Letters is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.</p></div></div></div>${paragraphs(EN.slice(2), '')}<p class="button-wrapper"><a class="button primary" href="/subscribe"><span>Subscribe now</span></a></p></div></div></article>`,
      ['reader-supported', 'Subscribe now'],
    ),
    en(
      'ghost',
      `<main><article class="gh-article"><h1>${TITLE_EN}</h1><section class="gh-content">${paragraphs(EN.slice(0, 2), '')}<div class="kg-card kg-signup-card"><h2>Read the harbour first</h2><p>All you need to know, before the first ship is in.</p></div>${paragraphs(EN.slice(2), '')}<div class="kg-card kg-button-card"><a href="/join" class="kg-btn">Become a member</a></div></section></article></main>`,
      ['Read the harbour first', 'before the first ship', 'Become a member'],
    ),
    // Text in many containers.
    en(
      'elementor: a widget for each paragraph',
      `<div class="elementor"><section class="elementor-section"><div class="elementor-widget-heading"><h1>${TITLE_EN}</h1></div></section>${EN.map((text) => `<section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div></div></div></section>`).join('')}<section class="elementor-section"><div class="elementor-share-buttons">Pass it on</div></section></div>`,
      ['Pass it on'],
    ),
    en(
      'a heading and a text in each section',
      `<main>${EN.map((text, at) => `<section class="block block-${at}"><div class="inner"><h2>Part ${'ABCD'[at]}</h2><p>${text}</p></div></section>`).join('')}</main>`,
      [],
      ['Part A', 'Part D'],
    ),
    en(
      'a note of two sentences',
      `<div class="layout"><ul class="menu">${list().repeat(5)}</ul><div class="col"><h1>${TITLE_EN}</h1><div class="date">8 May 2024</div><div class="t">${EN.slice(0, 4).join(' ')}</div></div></div>`,
      other,
    ),
    en(
      'lines in a cell',
      `<table width="760"><tr><td width="160">${list('div')}</td><td width="600"><font size="5"><b>${TITLE_EN}</b></font><br><br>${EN.join('<br><br>')}<br><br><a href="/">Home</a> | <a href="/map">Site map</a></td></tr></table>`,
      [...other, 'Site map'],
    ),
    en(
      'questions and answers',
      `<main><article><h1>${TITLE_EN}</h1><dl>${EN.map((text, at) => `<dt>What about point ${at + 1}?</dt><dd>${text}</dd>`).join('')}</dl></article></main>`,
      [],
      ['What about point 1?', 'What about point 4?'],
    ),
    en(
      'a list that is the text',
      `<main><article><h1>${TITLE_EN}</h1><ol>${EN.map((text) => `<li>${text}</li>`).join('')}</ol></article></main>`,
      [],
    ),
    en(
      'a page in a form whose fields are called like its members',
      `<form class="page"><input name="parentElement"><input name="getAttribute"><input name="nodeName"><div class="body"><h1>${TITLE_EN}</h1><div class="t">${P}</div><div class="relatedItems"><p>${link(other[0] ?? '')}</p></div><p>Set by hand</p></div></form>`,
      [other[0] ?? ''],
    ),
    en(
      'a petition',
      `<main><h1>${TITLE_EN}</h1><div class="petition-text">${P}</div><div id="petition-form"><h3>Sign now</h3><p>1,204 of 2,000 signatures</p><form><input name="first"><input type="email" name="email"><button>Add your name</button></form></div></main>`,
      ['Sign now', 'signatures'],
    ),
    en(
      'a board that lists its files above the text',
      `<article id="bo_v"><header><h2><span>${TITLE_EN}</span></h2></header><section id="bo_v_info"><h2>페이지 정보</h2><img src="/img/no_profile.gif" alt="profile_image"></section><section id="bo_v_file"><h2>첨부파일</h2><ul><li><a href="/download.php?no=0" class="view_file_download"><strong>letter.hwp</strong> (38K)</a></li></ul></section><section id="bo_v_atc"><h2>본문</h2><div id="bo_v_con">${P}</div></section></article>`,
      ['첨부파일', 'no_profile'],
    ),
    // Chinese systems.
    zh(
      'a theme of WordPress',
      `<div class="single"><h1>${TITLE_ZH}</h1><article class="article-content">${C}<div class="post-copyright">未经允许不得转载：<a href="/">岚江工会</a> » <a href="/1">${TITLE_ZH}</a></div><div class="article-social"><a class="action-like">赞(12)</a> <a class="action-rewards">打赏</a></div></article><div class="relates"><h3>相关推荐</h3><ul>${['职工趣味运动会开赛', '书屋走进工地'].map((text) => `<li>${link(text)}</li>`).join('')}</ul></div><div id="respond"><h3>评论 <small>抢沙发</small></h3></div></div>`,
      ['未经允许', '打赏', '运动会', '抢沙发'],
    ),
    zh(
      'z-blog',
      `<div class="post"><h1>${TITLE_ZH}</h1><div class="con">${C}</div><div class="copyright"><p>版权声明：本文由岚江工会发布，如需转载请注明出处。</p><p>本文链接：https://www.lanjiang.example/1.html</p></div><div class="info-next"><ul><li>« 上一篇：${link('职工趣味运动会开赛')}</li><li>下一篇：${link('书屋走进工地')} »</li></ul></div></div>`,
      ['版权声明', '本文链接', '运动会', '书屋'],
    ),
    zh(
      'an account',
      `<div class="rich_media"><h1>${TITLE_ZH}</h1><div id="js_content">${C.replaceAll('p>', 'section>')}<section>供稿｜岚江工会</section><section>美编｜庞小荷</section><section>喜欢就点亮小星星吧</section><section>点击“阅读原文”了解详情</section></div></div>`,
      ['供稿', '美编', '小星星', '了解详情'],
    ),
    zh(
      'an account between cards and credits',
      `<div class="rich_media"><h1>${TITLE_ZH}</h1><div id="js_content">${C.replaceAll('p>', 'section>')}<section><section><strong>往期推荐</strong></section>${['书屋走进工地', '职工趣味运动会开赛'].map((text) => `<section><a href="/s?${text}"><span><img src="/i/${text}.jpg"></span><p>${text}</p></a></section>`).join('')}</section><section><p>图文编辑：庞小荷</p><p>审核：汤大力</p></section></div></div>`,
      ['往期推荐', '书屋', '运动会', '.jpg', '庞小荷', '汤大力'],
    ),
    zh(
      'captions within the links of their pictures',
      `<div class="rich_media"><h1>${TITLE_ZH}</h1><div class="con"><a href="/photo/1"><figure><img src="/i/1.jpg" width="640"><figcaption>会议现场。</figcaption></figure></a>${C}<a href="/i/2.jpg"><img src="/i/2.jpg" width="640"><p>代表合影</p></a></div></div>`,
      [],
      ['会议现场', '代表合影'],
    ),
    zh(
      'a theme with its box for advertisements and a notice of rights',
      `<div class="single"><h1>${TITLE_ZH}</h1><article class="article-content">${paragraphs(ZH.slice(0, 2))}<div class="asb asb-post"><a href="/go/1"><img src="/ad/1.jpg" alt="夜校"></a><p>夜校新班滚动开课</p></div>${paragraphs(ZH.slice(2))}<p>未经允许不得转载：<a href="/">岚江</a> » <a href="/1">会议</a></p></article></div>`,
      ['夜校', '未经允许'],
    ),
    zh(
      'a site for phones',
      `<div class="app"><div class="dl-bar">打开岚江新闻，看更多精彩内容</div><h1>${TITLE_ZH}</h1><div class="art">${C}</div><div class="more">点击展开全文</div><div class="open">打开APP阅读全文</div><div class="hot"><div>热评</div><div>还没有人评论过，快来抢首评</div></div></div>`,
      ['打开岚江', '展开', '打开APP', '抢首评'],
    ),
  ]);
});
