import { markdownToText } from '../../../utils/markdown';
import type { NewArticle } from '../../../utils/model/new-article';
import { foldAll } from '../../../utils/search/fold';

/** An article as the other engines get it: folded beforehand, all that is searched in one text. */
export interface BenchDocument {
  /** Place in the corpus: larger is newer. */
  n: number;
  id: string;
  title: string;
  text: string;
  /** What of it is title and tags: hits in these come first. */
  top: string;
  /** Folded. */
  tags: string[];
  host: string;
  day: string;
}

/** The document of an article. A line end keeps its fields apart: no word begins in one and ends in the next. */
export function toDocument(n: number, { id, metadata, tags, host, note, markdown, capturedAt }: NewArticle): BenchDocument {
  const { title, source = '', site = '', byline = '', editor = '', publishedAt } = metadata;
  const fields = [title, ...tags, source, site, byline, editor, host, note, markdownToText(markdown)];
  return {
    n,
    id,
    title,
    text: foldAll(fields.join('\n')),
    top: foldAll([title, ...tags].join('\n')),
    tags: tags.map(foldAll),
    host,
    // As lists show it: without a day of publication, that of the clip on the clock of the machine.
    day: publishedAt?.slice(0, 10) ?? localDay(new Date(capturedAt)),
  };
}

function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The other fields of a query, for engines that read no query language. */
export interface BenchFields {
  tag?: string;
  host?: string;
  /** Published on this day or later. */
  after?: string;
}

export const KINDS = [
  'one character',
  'two characters',
  'three or four',
  'long',
  'Latin word',
  'Latin prefix',
  'phrase',
  'several words',
  'traditional',
  'common',
  'rare',
  'none',
  'fields',
] as const;

export interface BenchQuery {
  kind: (typeof KINDS)[number];
  /** As a person types it. */
  typed: string;
  /** What of it must be found, folded. */
  terms: string[];
  fields: BenchFields;
}

/** Whether a document answers: what every engine is checked against. */
export function answers({ text, tags, host, day }: BenchDocument, { terms, fields }: BenchQuery): boolean {
  return terms.every((term) => text.includes(term)) && fits({ tags, host, day }, fields);
}

export function fits({ tags, host, day }: Pick<BenchDocument, 'tags' | 'host' | 'day'>, fields: BenchFields): boolean {
  if (fields.tag !== undefined && !tags.some((tag) => tag === fields.tag || tag.startsWith(`${fields.tag}/`))) return false;
  if (fields.host !== undefined && host !== fields.host) return false;
  return fields.after === undefined || day >= fields.after;
}
