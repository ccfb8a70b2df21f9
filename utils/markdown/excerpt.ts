import { markdownToText } from './plain-text';

const EXCERPT_LENGTH = 200;
// Enough Markdown for 200 characters of text even where it is mostly addresses.
const SOURCE_LENGTH = 6000;

const LONGEST_CAPTION = 160;
const SENTENCE_END = /[。！？!?.…]["'”’」』)）]*$/;
// Who wrote, took or gave it: a line of its own above a text.
const CREDIT =
  /^[（([【]?(?:文|图|图文|来源|稿源|作者|记者|编辑|责编|责任编辑|摄影|供图|通讯员|校对|审核|by|photos?|text|credit)\s?[:：/／|丨 ]/i;
const CAPTION = /^(?:[▲△▼◎]|图[为片：:\d])|摄影?[)）】]?$|供图[)）】]?$|(?:Getty Images|Reuters|AFP|dpa)[)）]?$|©/;

/**
 * First lines of a Markdown text as one plain line of at most `length` characters, an ellipsis included where it was cut. It begins with
 * the first paragraph: not with a heading, a credit or what stands under a picture. `captions` are texts that the page calls so.
 */
export function excerptOf(markdown: string, { length = EXCERPT_LENGTH, captions = [] as string[] } = {}): string {
  const source = firstLines(markdown);
  // Twice as much as is shown: the rest need not be read.
  const text = plain(withoutCaptions(source, captions, length * 2)) || plain(source);
  if (text.length <= length) return text;
  // Whole code points: half a surrogate pair is no character.
  return `${text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function plain(markdown: string): string {
  return markdownToText(markdown).replace(/\s+/g, ' ').trim();
}

function withoutCaptions(source: string, captions: string[], enough: number): string {
  const called = new Set(captions.map((caption) => caption.replace(/\s/g, '')));
  const kept: string[] = [];
  let isUnderPicture = false;
  let size = 0;
  for (const block of source.split(/\n{2,}/)) {
    const text = plain(block);
    const isShort = text.length <= LONGEST_CAPTION;
    const isLine = isShort && !SENTENCE_END.test(text);
    const hasPicture = block.includes('![');
    const isAside =
      called.has(text.replace(/\s/g, '')) ||
      (isShort && (hasPicture || CAPTION.test(text))) ||
      (isLine && (isUnderPicture || CREDIT.test(text) || (kept.length === 0 && block.startsWith('#'))));
    if (text) isUnderPicture = false;
    if (hasPicture) isUnderPicture = true;
    if (isAside) continue;
    kept.push(block);
    size += text.length;
    if (size > enough) break;
  }
  return kept.join('\n\n');
}

function firstLines(markdown: string): string {
  if (markdown.length <= SOURCE_LENGTH) return markdown;
  const end = markdown.lastIndexOf('\n', SOURCE_LENGTH);
  return markdown.slice(0, end > 0 ? end : SOURCE_LENGTH);
}
