import { escapeText, plainCharacters } from '../markdown/escape';
import type { Article } from '../model/article';

/** A list of all files of an export, in its order: title, source and day, each linked to its file. `text` stands above it, as it was typed. */
export function indexOf(
  files: { article: Article; name: string }[],
  { title, text = '', isNumbered = false }: { title: string; text?: string; isNumbered?: boolean },
): string {
  const entries = files.map(({ article, name }, i) => {
    const link = escapeText(plainCharacters(article.title), { inLink: true });
    const rest = [article.source ?? article.site ?? '', article.publishedAt?.slice(0, 10) ?? '']
      .filter(Boolean)
      .map((part) => escapeText(part));
    // Angle brackets are not in file names, so they can hold any name with its spaces.
    return [`${isNumbered ? `${i + 1}.` : '-'} [${link}](<${name}>)`, ...rest].join(' · ');
  });
  return [`# ${escapeText(title)}`, ...(text ? [text] : []), `${entries.join('\n')}\n`].join('\n\n');
}
