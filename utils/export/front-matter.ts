import type { Article } from '../model/article';

// Line ends of YAML 1.1, characters that YAML calls not printable, and those that turn round what is drawn behind them.
const TO_ESCAPE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * The article's metadata as YAML front matter. Every value is a JSON string, which any YAML 1.1 or 1.2 parser reads as the same string:
 * no title can become a date, a number, a boolean or a second key. `highlights` is how many the file has.
 */
export function frontMatter(article: Article, { highlights = 0 }: { highlights?: number } = {}): string {
  const lines = [
    field('title', article.title),
    field('url', article.url),
    // Another form of the same address is no news.
    field('canonical', article.canonicalUrl === article.url ? undefined : article.canonicalUrl),
    field('source', article.source),
    field('author', article.byline),
    field('editor', article.editor),
    field('site', article.site),
    list('section', article.section),
    field('published', article.publishedAt),
    field('clipped', article.capturedAt),
    list('tags', article.tags) || 'tags: []',
    field('language', article.lang),
    field('image', article.image),
    field('note', article.note),
    highlights > 0 ? `highlights: ${highlights}` : '',
  ];
  return ['---', ...lines.filter(Boolean), '---'].join('\n');
}

function field(key: string, value: string | undefined): string {
  return value ? `${key}: ${quote(value)}` : '';
}

function list(key: string, values: string[]): string {
  return values.length > 0 ? [`${key}:`, ...values.map((value) => `  - ${quote(value)}`)].join('\n') : '';
}

function quote(value: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value.replace(LONE_SURROGATES, '\ufffd')).replace(TO_ESCAPE, escaped);
}
