/** What a person adds to a page before it is saved, and how that becomes an article. */
import type { Metadata, MetadataKey, Provenances } from './article';
import type { Capture } from './capture';
import { cleanMetadata, dropUndefined } from './clean';
import { linkTitle } from './link-title';
import type { NewArticle } from './new-article';
import { toIsoWithOffset } from './time';
import { hostOf, urlKeyOf } from './url-key';

/** The values that the popup lets a person correct. */
export type DraftKey = Extract<MetadataKey, 'title' | 'byline' | 'source' | 'site' | 'publishedAt'>;

export interface Draft {
  /** Corrected values; an empty text means that the value was removed. */
  metadata: Partial<Record<DraftKey, string>>;
  tags: string[];
  note: string;
}

export const EMPTY_DRAFT: Draft = { metadata: {}, tags: [], note: '' };

/** Whether the person did nothing yet. */
export function isEmptyDraft({ metadata, tags, note }: Draft): boolean {
  return Object.keys(metadata).length === 0 && tags.length === 0 && note.trim() === '';
}

/** Recognised values with the corrections in their place; what the person touched is theirs, and sure. */
export function mergeDraft(metadata: Metadata, provenance: Provenances, draft: Draft): { metadata: Metadata; provenance: Provenances } {
  const merged: Metadata = { ...metadata };
  const origins: Provenances = { ...provenance };
  for (const [key, typed] of Object.entries(draft.metadata) as [DraftKey, string][]) {
    const value = typed.trim();
    // An article without a title cannot be found again: an emptied title means the recognised one.
    if (key === 'title' && !value) continue;
    if (key === 'title') merged.title = value;
    else merged[key] = value || undefined;
    if (key === 'publishedAt') delete merged.publishedRaw;
    origins[key] = { origin: 'user', isSure: true };
  }
  return { metadata: dropUndefined(merged), provenance: origins };
}

/** The article to save from a capture and what the person added. */
export function articleFromCapture({ warnings: _, pages: _pages, ...capture }: Capture, draft: Draft, id: string): NewArticle {
  const { metadata, provenance } = mergeDraft(capture.metadata, capture.provenance, draft);
  return { ...capture, metadata: cleanMetadata(metadata), provenance, id, tags: draft.tags, note: draft.note };
}

/** The article to save for an address alone: a PDF, a video, a link. It has no text; the note says why it is kept. */
export function articleFromLink(
  { url, title }: { url: string; title: string },
  draft: Draft,
  id: string,
  { now = new Date() } = {},
): NewArticle {
  const recognised: Metadata = { title: linkTitle({ url, title }), section: [] };
  const { metadata, provenance } = mergeDraft(recognised, { title: { origin: 'page text', isSure: true } }, draft);
  return {
    id,
    kind: 'link',
    url,
    urlKey: urlKeyOf(url),
    host: hostOf(url),
    metadata: cleanMetadata(metadata),
    provenance,
    markdown: '',
    excerpt: '',
    wordCount: 0,
    images: [],
    capturedAt: toIsoWithOffset(now),
    tags: draft.tags,
    note: draft.note,
  };
}
