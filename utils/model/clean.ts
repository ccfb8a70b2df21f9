import type { Metadata, MetadataKey } from './article';
import type { NewArticle } from './new-article';

// Longest value of a key where it is not the usual one.
const LENGTHS: Partial<Record<MetadataKey, number>> = { title: 500, image: 8000, canonicalUrl: 8000 };
const VALUE_LENGTH = 300;
const TAG_LENGTH = 100;
const NOTE_LENGTH = 100_000;

// Half a surrogate pair cannot be written as UTF-8: it would change on the way to a file and never compare equal again.
const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
// Embeddings, overrides and isolates turn round whatever is drawn behind them: file names, lists, buttons.
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as it came, without lone surrogates and control characters; tabs and line ends stay. */
export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATES, '\ufffd').replace(CONTROLS, '');
}

/** One line of at most `max` UTF-16 units, never cut inside a character. */
export function cleanLine(text: string, max = VALUE_LENGTH): string {
  // What lies far behind the cap cannot matter: a title of a megabyte is not worth the passes over it.
  const line = cleanText(text.slice(0, max * 8).replace(/\s+/g, ' '))
    .replace(BIDI_CONTROLS, '')
    .trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/** Tags in their order, without twins and empty ones. */
export function cleanTags(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => cleanLine(tag.normalize('NFC'), TAG_LENGTH)).filter(Boolean))];
}

/** A note: many lines, a length that a form can still show. */
export function cleanNote(note: string): string {
  return cleanText(note.slice(0, NOTE_LENGTH)).trim();
}

/** Every value as one line; what is empty is left out. The keys that were given are the keys that come back. */
export function cleanMetadata<T extends Partial<Metadata>>(metadata: T): T {
  const clean: Partial<Metadata> = {};
  for (const key of METADATA_KEYS) {
    if (!(key in metadata)) continue;
    if (key === 'section') clean.section = (metadata.section ?? []).map((entry) => cleanLine(entry)).filter(Boolean);
    else clean[key] = cleanLine(metadata[key] ?? '', LENGTHS[key] ?? VALUE_LENGTH) || (undefined as never);
  }
  return clean as T;
}

/** All keys of `Metadata`, in the order in which they are shown and written. */
export const METADATA_KEYS = [
  'title',
  'byline',
  'source',
  'editor',
  'site',
  'section',
  'lang',
  'publishedAt',
  'publishedRaw',
  'image',
  'canonicalUrl',
] as const satisfies (keyof Metadata)[];

/** A capture as the store takes it in: lines are lines, titles have an end, times are times. The Markdown keeps all but broken characters. */
export function cleanNewArticle(input: NewArticle, now: Date = new Date()): NewArticle {
  const metadata = cleanMetadata({ ...input.metadata, title: input.metadata.title || input.url });
  if (metadata.publishedAt && !isDateOrTime(metadata.publishedAt)) delete metadata.publishedAt;
  return {
    ...input,
    metadata: dropUndefined({ ...metadata, title: metadata.title || '—', section: metadata.section ?? [] }),
    url: cleanLine(input.url, 8000),
    markdown: cleanText(input.markdown),
    excerpt: cleanLine(input.excerpt),
    tags: cleanTags(input.tags),
    note: cleanNote(input.note),
    capturedAt: isTime(input.capturedAt) ? input.capturedAt : now.toISOString(),
  };
}

/** Whether the value is a real day, `YYYY-MM-DD`: 2024-02-30 is none. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the value is ISO 8601 with a time and an offset. */
export function isTime(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  return match?.[1] !== undefined && isDate(match[1]) && !Number.isNaN(Date.parse(value));
}

/** Whether the value is a date of either form that `publishedAt` may have. */
export function isDateOrTime(value: string): boolean {
  return isDate(value) || isTime(value);
}

/** The object without keys that hold nothing: an unknown value is left out. */
export function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
