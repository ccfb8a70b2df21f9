// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, chinesePage, EN, englishPage, paragraphs, TITLE_EN, TITLE_ZH, ZH } from './body-cases';

const tells = (texts: string[]) => texts.map((text) => text.slice(4, 20));
const zh = (name: string, inner: string, has: string[], not: string[] = []): BodyCase => ({
  name,
  html: chinesePage(inner),
  title: TITLE_ZH,
  has: tells(has),
  not,
});
const en = (name: string, inner: string, has: string[], not: string[] = []): BodyCase => ({
  name,
  html: englishPage(inner),
  title: TITLE_EN,
  has: tells(has),
  not,
});
const HIDDEN = 'style="display: none"';

describe('the rest of a text, which is hidden until a reader asks for it', () => {
  checkBodies([
    zh(
      'behind a button at its end',
      `${paragraphs(ZH.slice(0, 2))}<div class="rest"><div id="rest" ${HIDDEN}>${paragraphs(ZH.slice(2))}</div></div><a class="btn-more">展开</a>`,
      ZH,
    ),
    zh('as lines in the same block', `${ZH[0]}<br><br>${ZH[1]}<div ${HIDDEN}>${ZH[2]}<br><br>${ZH[3]}</div>`, ZH),
    en(
      'paragraph by paragraph, with its headings',
      `${paragraphs(EN.slice(0, 2))}<div class="gated x1" ${HIDDEN}><p>${EN[2]}</p></div><div class="gated" ${HIDDEN}><h3>A long autumn</h3></div><div class="gated" ${HIDDEN}><p>${EN[3]}</p></div>`,
      [...EN, '    A long autumn'],
    ),
    en(
      'of paragraphs that are hidden themselves',
      `<p>${EN[0]}</p><p>${EN[1]}</p>${EN.slice(2).map((text) => `<p class="rest" hidden>${text}</p>`)}`,
      EN,
    ),
    en(
      'but no form, no window and no label',
      `${paragraphs(EN)}<div class="modal" ${HIDDEN}><p>You have read three of your free articles. Members read as many as they like, and much more.</p><p>Become a member of the club of our readers today. It takes a minute, and you can leave at any time.</p></div><div ${HIDDEN}><p>Tell us what you think of this page. We read every answer, even if we cannot write back to each of you.</p><p>Please leave your address too. We shall never give it to anyone else, whatever they pay.</p><input name="mail"><button>Send</button></div><div class="hint" ${HIDDEN}>The link was copied.</div>`,
      EN,
      ['free articles', 'what you think', 'was copied'],
    ),
    en('but not the same text for small screens', `${paragraphs(EN)}<div class="small" ${HIDDEN}>${paragraphs(EN.slice(1))}</div>`, EN, [
      'website next week. Under the deal',
    ]),
  ]);
});
