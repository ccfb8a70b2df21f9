import { escapeLineStart, escapeText, plainCharacters } from '../../markdown/escape';

/**
 * A person's text, or a quote, as lines of Markdown that show just that: nothing in it can become markup, a tag, a formula or a block mark in
 * the tools that exports are opened with. Empty lines are left out.
 */
export function plainLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => plainCharacters(line.replace(/\s+/g, ' ')).trim())
    .filter(Boolean)
    .map((line) => escapeLineStart(escapeText(line).replace(/[#$^|]/g, '\\$&')));
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainLines(text.replace(/\s+/g, ' '))[0] ?? '';
}

/** Lines as one paragraph with line breaks; `indent` stands before every line but the first. */
export function paragraph(lines: readonly string[], indent = ''): string {
  return lines.join(`\\\n${indent}`);
}
