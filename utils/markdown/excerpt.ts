import { markdownToText } from './plain-text';

const EXCERPT_LENGTH = 200;
// Enough Markdown for 200 characters of text even where it is mostly addresses.
const SOURCE_LENGTH = 6000;

/** First lines of a Markdown text as one plain line of at most `length` characters, an ellipsis included where it was cut. */
export function excerptOf(markdown: string, { length = EXCERPT_LENGTH } = {}): string {
  const text = markdownToText(firstLines(markdown)).replace(/\s+/g, ' ').trim();
  if (text.length <= length) return text;
  // Whole code points: half a surrogate pair is no character.
  return `${text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function firstLines(markdown: string): string {
  if (markdown.length <= SOURCE_LENGTH) return markdown;
  const end = markdown.lastIndexOf('\n', SOURCE_LENGTH);
  return markdown.slice(0, end > 0 ? end : SOURCE_LENGTH);
}
