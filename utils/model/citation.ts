import type { Article } from './article';
import { textLang } from './text-lang';

type Cited = Pick<Article, 'title' | 'source' | 'site' | 'host' | 'publishedAt' | 'url' | 'lang' | 'excerpt'>;

/**
 * A quote with where it stands: in the form of the article's own language, not of the interface. What is not known is left out.
 * Chinese: “……” ——《标题》，来源，2026年11月9日，网址 (the order of GB/T 7714 for newspapers, without its codes).
 */
export function citation(quote: string, article: Cited): string {
  const lang = textLang(article) ?? 'en';
  const isChinese = lang.startsWith('zh');
  const { title, url, publishedAt } = article;
  const source = article.source || article.site || article.host;
  const named = title && (isChinese ? `《${innerMarks(title)}》` : title);
  const facts = [named, source, publishedAt && writtenDate(publishedAt, lang), url].filter(Boolean);
  return `${quoted(quote, isChinese)}${facts.length > 0 ? (isChinese ? ' ——' : ' — ') : ''}${facts.join(isChinese ? '，' : ', ')}`;
}

// A quote within a quote takes the other marks.
function quoted(quote: string, isChinese: boolean): string {
  const line = quote.replace(/\s*\n\s*/g, isChinese ? '' : ' ');
  const inner = line.replace(/“/g, '‘').replace(/”/g, '’');
  return `“${inner}”`;
}

// A title within a title likewise.
function innerMarks(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉');
}

function writtenDate(value: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (!year) return value;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return formatterFor(lang).format(date);
}

// Made once for each language: making one takes longer than all else of a citation, and thousands are copied at once.
const made = new Map<string, Intl.DateTimeFormat>();

function formatterFor(lang: string): Intl.DateTimeFormat {
  const known = made.get(lang) ?? makeFormatter(lang);
  made.set(lang, known);
  return known;
}

function makeFormatter(lang: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(lang, options);
  } catch {
    // A page may name a language that is none.
    return new Intl.DateTimeFormat('en', options);
  }
}
