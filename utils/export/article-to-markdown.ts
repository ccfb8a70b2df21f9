import { escapeText, plainCharacters } from '../markdown/escape';
import type { Article } from '../model/article';
import { frontMatter } from './front-matter';
import type { MarkedArticle } from './highlights/marked-article';

/**
 * One article as a Markdown file: front matter, the title as a heading, the text. With its highlights, `markdown` is the marked text, and the list
 * and the footnotes stand around it.
 */
export function articleToMarkdown(article: Article, markdown: string, marked?: MarkedArticle): string {
  const heading = headingOf(article);
  const body = bodyOf(markdown);
  // Some pages repeat their title as the first line of the text. The one that may bear a mark stays.
  const isRepeated = bodyOf(marked?.plain ?? markdown).startsWith(`${heading}\n`);
  const repeated = isRepeated ? (body.split('\n', 1)[0] ?? '') : heading;
  const text = isRepeated ? body.slice(repeated.length).trimStart() : body;
  const front = frontMatter(article, marked?.isShown ? { highlights: marked.highlights.length } : {});
  return file([front, repeated, marked?.top, text, marked?.end, marked?.footnotes]);
}

/** An article's highlights as a Markdown file, without its text. */
export function highlightsToMarkdown(article: Article, { list, highlights }: MarkedArticle): string {
  return file([frontMatter(article, { highlights: highlights.length }), headingOf(article), list]);
}

function file(parts: (string | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function bodyOf(markdown: string): string {
  return markdown.replace(/^\n+/, '').trimEnd();
}

// A hash sign would end the heading, or make a tag of it in the tools that exports are opened with.
function headingOf({ title }: Article): string {
  const line = plainCharacters(title.replace(/\s+/g, ' ')).trim();
  return `# ${escapeText(line).replace(/(^|\s)(#+)/g, (_, before: string, marks: string) => `${before}${marks.replace(/#/g, '\\#')}`)}`;
}
