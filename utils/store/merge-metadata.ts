import type { Article, Metadata, MetadataKey, Provenances } from '../model/article';
import { METADATA_KEYS } from '../model/clean';

interface Described {
  metadata: Metadata;
  provenance: Provenances;
}

/**
 * What an article says after its page was clipped again. What the user corrected stays, unless the user corrected it anew while clipping;
 * then the page's new value counts when the text changed, the old one when it did not; a known value is never lost to an unknown one.
 */
export function mergeMetadata(old: Described, fresh: Described, { textChanged }: { textChanged: boolean }): Described {
  const metadata: Partial<Metadata> = {};
  const provenance: Provenances = {};
  for (const key of METADATA_KEYS) {
    const taken = pickSide(key, old, fresh, textChanged);
    copy(key, taken.metadata, metadata);
    if (taken.provenance[key]) provenance[key] = taken.provenance[key];
  }
  return { metadata: { ...metadata, title: metadata.title ?? old.metadata.title, section: metadata.section ?? [] }, provenance };
}

function pickSide(key: MetadataKey, old: Described, fresh: Described, textChanged: boolean): Described {
  if (fresh.provenance[key]?.origin === 'user') return fresh;
  // Also when the value is gone: a user who emptied a field said that the page's value is wrong.
  if (old.provenance[key]?.origin === 'user') return old;
  const [first, second] = textChanged ? [fresh, old] : [old, fresh];
  return isKnown(first.metadata[key]) ? first : second;
}

/** The metadata of an article, apart from the rest of its row. */
export function metadataOf(article: Metadata): Metadata {
  const metadata: Partial<Metadata> = {};
  for (const key of METADATA_KEYS) copy(key, article, metadata);
  return metadata as Metadata;
}

/** The article with this metadata in the place of its own. */
export function withMetadata(article: Article, metadata: Metadata): Article {
  const rest: Partial<Article> = { ...article };
  for (const key of METADATA_KEYS) delete rest[key];
  return { ...rest, ...metadata } as Article;
}

/** Two notes as one: neither is lost, and what is in both is there once. */
export function mergeNotes(old: string, fresh: string): string {
  if (!fresh || old.includes(fresh)) return old;
  if (!old || fresh.includes(old)) return fresh;
  return `${old}\n\n${fresh}`;
}

/** Both lists, the first in its order, without twins. */
export function uniteTags(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])];
}

function copy<K extends MetadataKey>(key: K, from: Metadata, to: Partial<Metadata>): void {
  if (from[key] !== undefined) to[key] = from[key];
}

function isKnown(value: Metadata[MetadataKey]): boolean {
  return value !== undefined && value.length > 0;
}
