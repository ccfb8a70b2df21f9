import type { Article, Version } from '../../model/article';
import { isSame } from '../../model/canonical-json';
import { dropUndefined } from '../../model/clean';
import { EMPTY_HASH } from '../hash';
import { mergeMetadata, mergeNotes, metadataOf, uniteTags, withMetadata } from '../merge-metadata';

/** An article with its text and older texts, on either side of a merge. */
export interface Side {
  article: Article;
  markdown: string;
  versions: Version[];
}

/** What is to be written. Without `markdown` the text stays. */
export interface Merged {
  outcome: 'updated' | 'unchanged' | 'conflict';
  article: Article;
  markdown?: string;
  /** Older texts to add. */
  versions: Version[];
}

/**
 * How an incoming article meets the one with its id. Pure, and the same merge again gives `unchanged`:
 * same text → the newer metadata wins and tags are united; their text is one of our older ones → nothing; our text is one of their older
 * ones, or we have none → theirs follows ours; else a conflict, in which ours stays as it is.
 */
export function decide(mine: Side, theirs: Side): Merged {
  if (mine.article.hash === theirs.article.hash) return mergeSameText(mine, theirs);
  const isNewerHere = theirs.article.hash === EMPTY_HASH || mine.versions.some(({ hash }) => hash === theirs.article.hash);
  if (isNewerHere) return { outcome: 'unchanged', article: mine.article, versions: [] };
  const isOlder = theirs.versions.some(({ hash }) => hash === mine.article.hash);
  if (isOlder || mine.article.hash === EMPTY_HASH) return fastForward(mine, theirs);
  return { outcome: 'conflict', article: mine.article, versions: [] };
}

function mergeSameText(mine: Side, theirs: Side): Merged {
  const versions = missingVersions(mine, theirs);
  const newer = isNewer(theirs, mine) ? theirs.article : mine.article;
  const article: Article = {
    ...newer,
    id: mine.article.id,
    seq: mine.article.seq,
    revision: Math.max(mine.article.revision, theirs.article.revision),
    tags: uniteTags(mine.article.tags, theirs.article.tags),
    counts: { ...mine.article.counts, versions: mine.article.counts.versions + versions.length },
  };
  const outcome = isSame(article, mine.article) ? 'unchanged' : 'updated';
  return { outcome, article, versions };
}

function fastForward(mine: Side, theirs: Side): Merged {
  const versions = missingVersions(mine, theirs);
  const isTheirsNewer = isNewer(theirs, mine);
  const described = isTheirsNewer
    ? { metadata: metadataOf(theirs.article), provenance: theirs.article.provenance }
    : mergeMetadata(describe(mine.article), describe(theirs.article), { textChanged: true });
  const newer = isTheirsNewer ? theirs.article : mine.article;
  const article: Article = dropUndefined({
    ...withMetadata(theirs.article, described.metadata),
    id: mine.article.id,
    provenance: described.provenance,
    tags: uniteTags(mine.article.tags, theirs.article.tags),
    note: mergeNotes(mine.article.note, theirs.article.note),
    isRead: newer.isRead,
    isStarred: newer.isStarred,
    deletedAt: newer.deletedAt,
    updatedAt: newer.updatedAt,
    revision: Math.max(mine.article.revision + 1, theirs.article.revision),
    counts: { ...mine.article.counts, images: theirs.article.counts.images, versions: mine.article.counts.versions + versions.length },
  });
  return { outcome: 'updated', article, markdown: theirs.markdown, versions };
}

function missingVersions(mine: Side, theirs: Side): Version[] {
  const known = new Set(mine.versions.flatMap(({ id, hash }) => [id, hash]));
  return theirs.versions
    .filter(({ id, hash }) => !known.has(id) && !known.has(hash))
    .map((version) => ({ ...version, articleId: mine.article.id }));
}

function isNewer(a: Side, b: Side): boolean {
  return Date.parse(a.article.updatedAt) > Date.parse(b.article.updatedAt);
}

function describe(article: Article) {
  return { metadata: metadataOf(article), provenance: article.provenance };
}
