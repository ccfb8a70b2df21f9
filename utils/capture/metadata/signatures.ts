/** Who signs below a text: （记者 张三 李四 文/图） at its end, a name alone at the right, *Posted by* in the foot of a blog. */
import { isProse } from './body-start';
import type { Named } from './credit-lines';
import { cleanByline } from './credits';
import { attributeOf, holds, tagOf } from './dom';
import { isChineseName } from './family-names';
import { seamed } from './labels';
import type { Line, Part } from './lines';
import { REPORTER } from './loose-names';
import { reportersIn } from './reporters';

/** Lines below the last one of the text in which it can be signed. */
const BELOW = 4;
/** Lines that may stand between two of the same text: pictures, captions, headings. */
const BETWEEN = 10;

const guess = (value: string | undefined): Named | undefined => (value ? { value, isSure: false, origin: 'page text' } : undefined);

/** The name below the text that begins at `bodyStart`, for a page that names nobody above it. */
export function readSignature(lines: Line[], bodyStart: number, body: Element | undefined): Named | undefined {
  let last = -1;
  for (const line of lines.slice(bodyStart)) {
    if (last >= 0 && line.index - last > BETWEEN) break;
    if (isProse(line) && (!body || holds(body, line.block))) last = line.index;
  }
  if (last < 0) return undefined;
  const opening = OPENING_BRACKET.exec(lines[bodyStart]?.text ?? '')?.[1];
  const reporters = opening && (reportersIn(opening, true)?.names ?? REPORTER.exec(opening)?.groups?.name);
  if (reporters) return guess(cleanByline(reporters));
  const end = lines[last] as Line;
  const below = lines.slice(last + 1, last + 1 + BELOW).filter(({ text }) => text.length <= 60);
  for (const line of [end, ...below]) {
    if (line !== end && line.parts.some(({ link }) => link)) continue;
    const bracket = CLOSING_BRACKET.exec(line.text)?.[1];
    const value =
      (bracket && (namesIn(bracket) ?? (KANA.test(line.text) && JAPANESE_HAN.test(bracket) ? bracket : undefined))) ??
      (line === end ? undefined : lineSignature(line));
    if (value) return guess(cleanByline(value));
  }
  for (const line of lines.slice(last, last + BETWEEN)) {
    const value = postedBy(line);
    if (value) return guess(cleanByline(value));
  }
  return undefined;
}

/** 〔記者林舟／石泊報導〕, 石泊5月8日电（记者林舟、何小满）, 本报讯（记者 林舟） before the first sentence. */
const OPENING_BRACKET = /^[^，。：“]{0,24}?[〔【[（(]([^〔〕【】[\]（()）]{4,40})[〕】\]）)]/;
const CLOSING_BRACKET = /[（(【[〔]([^（()）【】[\]〔〕]{2,50})[)）】\]〕]\s*$/;
/** What a Chinese bracket at the end says beside names. */
const PURE_NAMES = /^[\p{Script=Han}\s、，·]+$/u;
const JAPANESE = /^(?=.*[\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Han}々]{1,4}[\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u;
/** 坂下 千尋: family and given name, set apart. */
const JAPANESE_HAN = /^\p{Script=Han}{1,4}[\s\u3000]\p{Script=Han}{1,4}$/u;
const KANA = /[\u3041-\u30ff]/;
const NO_JAPANESE = /(?:おわり|終わり|つづく|続く|より|から|まで|こと|とも|など|ほか|のみ|あり|なし)$/;

function namesIn(text: string): string | undefined {
  const reporters = reportersIn(text, true)?.names;
  if (reporters) return reporters;
  const only = text.trim();
  if (JAPANESE.test(only) && !NO_JAPANESE.test(only)) return only;
  if (!PURE_NAMES.test(only)) return undefined;
  const names = only.split(/[\s、，]+/);
  return names.length <= 4 && names.every(isChineseName) ? names.join('、') : undefined;
}

const KOREAN = /(?:^|[\s[(=/])([가-힣]{2,4})\s?(?:기자|특파원)(?:\s*[=([]?\s*[\w.+-]+@[\w.-]+[)\]]?)?$/;
/** Words with a capital, as names are written. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/u;

/** A line that is nothing but the name: at the right, or in letters of its own. */
function lineSignature(line: Line): string | undefined {
  const korean = KOREAN.exec(line.text)?.[1];
  if (korean) return korean;
  const reporters = reportersIn(line.text, true)?.names;
  if (reporters) return reporters;
  const name = NAME.exec(line.text)?.[0];
  const rest = name && line.text.slice(name.length);
  const isWhole = rest !== undefined && /^(?:$|,\s[«„“"\p{Lu}])/u.test(rest);
  return isWhole && (isAtRight(line.block) || (rest !== '' && line.parts.every(isItalic))) ? name : undefined;
}

const isAtRight = (block: Element) =>
  attributeOf(block, 'align')?.toLowerCase() === 'right' || /text-align\s*:\s*(?:right|end)/i.test(attributeOf(block, 'style') ?? '');
const isItalic = ({ element, text }: Part) => !text.trim() || /^(?:i|em)$/.test(tagOf(element));

const POSTED =
  /^\W*(?:Pubblicato da|Publicado por|Publié par|Posted by|Eingestellt von|Gepost door|Diposting oleh|Опубликовано|Zamieszczone przez|Upplagd av|Gönderen)[:\s]*\ue000\s*([^\ue000]{2,40}?)\s*(?:\ue000|$)/u;

/** In the foot of a blog: the name in an element of its own may be a small one. */
const postedBy = (line: Line): string | undefined => (line.text.length <= 160 ? POSTED.exec(seamed(line))?.[1] : undefined);
