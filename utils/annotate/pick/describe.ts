import { t, tn } from '../../i18n';
import { pictureCount, textLength } from './blocks';

const FIRST_WORDS = 60;
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What a block is, in words: “Text · 1,240 characters · 2 pictures”. */
export function describeBlock(block: Element): string {
  const [text, pictures] = [textLength(block), pictureCount(block)];
  const isPicture = text === 0 && pictures === 1;
  const parts = [isPicture ? t('pick_picture') : kindOf(block)];
  // A Chinese word for characters of its own script would be wrong for letters.
  if (text > 0) parts.push(tn(CHINESE.test(firstWords(block)) ? 'pick_characters' : 'pick_letters', text));
  if (pictures > 0 && !isPicture) parts.push(tn('pick_pictures', pictures));
  return parts.join(' · ');
}

/** How a block begins, for those who do not see it. */
export function firstWords(block: Element): string {
  let words = '';
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (words.length < FIRST_WORDS && walker.nextNode()) {
    if (/^(?:script|style|noscript)$/i.test(walker.currentNode.parentNode?.nodeName ?? '')) continue;
    words = `${words} ${(walker.currentNode as Text).data}`.replace(/\s+/g, ' ').trim();
  }
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).replace(/[\ud800-\udbff]$/, '')}…` : words;
}

function kindOf(block: Element): string {
  const { nodeName } = block;
  if (/^body$/i.test(nodeName)) return t('pick_wholePage');
  if (/^table$/i.test(nodeName)) return t('pick_table');
  if (/^(?:ul|ol|dl)$/i.test(nodeName)) return t('pick_list');
  return /^h[1-6]$/i.test(nodeName) ? t('pick_heading') : t('pick_text');
}
