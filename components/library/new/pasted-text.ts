import { escapeLineStart, escapeText, plainCharacters } from '../../../utils/markdown/escape';

/**
 * Pasted plain text → Markdown that renders as that text. A blank line parts paragraphs; in a text without any, every line is one
 * (as in text from chat programs and old CMSes), else a line break stays a line break.
 */
export function pastedToMarkdown(text: string): string {
  const clean = plainCharacters(text.replace(/\r\n?/g, '\n')).trim();
  if (!clean) return '';
  const hasBlankLines = /\n[ \t\u3000]*\n/.test(clean);
  const paragraphs = clean.split(hasBlankLines ? /\n(?:[ \t\u3000]*\n)+/ : /\n/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        // Indents, the two ideographic spaces of Chinese paragraphs too, would make a code block or a gap.
        .map((line) => escapeLineStart(escapeText(line.trim())))
        .filter(Boolean)
        .join('\\\n'),
    )
    .filter(Boolean)
    .join('\n\n');
}
