import { escapeText, plainCharacters } from '../markdown/escape';
import type { Article } from '../model/article';
import { frontMatter } from './front-matter';

/** One article as a Markdown file: front matter, the title as a heading, the text. */
export function articleToMarkdown(article: Article, markdown: string): string {
  const heading = `# ${escapeHeading(article.title)}`;
  const body = markdown.replace(/^\n+/, '').trimEnd();
  // Some pages repeat their title as the first line of the text.
  const text = body.startsWith(`${heading}\n`) ? body.slice(heading.length).trimStart() : body;
  return `${[frontMatter(article), heading, text].filter(Boolean).join('\n\n')}\n`;
}

// A hash sign would end the heading, or make a tag of it in the tools that exports are opened with.
function escapeHeading(title: string): string {
  const line = plainCharacters(title.replace(/\s+/g, ' ')).trim();
  return escapeText(line).replace(/(^|\s)(#+)/g, (_, before: string, marks: string) => `${before}${marks.replace(/#/g, '\\#')}`);
}
