import { escapeText, plainCharacters } from '../markdown/escape';
import type { Article } from '../model/article';

/** A list of all files of an export, in its order: title, source and day, each linked to its file. */
export function indexOf(files: { article: Article; name: string }[], title: string): string {
  const entries = files.map(({ article, name }) => {
    const text = escapeText(plainCharacters(article.title), { inLink: true });
    const rest = [article.source ?? article.site ?? '', article.publishedAt?.slice(0, 10) ?? '']
      .filter(Boolean)
      .map((part) => escapeText(part));
    // Angle brackets are not in file names, so they can hold any name with its spaces.
    return [`- [${text}](<${name}>)`, ...rest].join(' · ');
  });
  return `# ${escapeText(title)}\n\n${entries.join('\n')}\n`;
}
