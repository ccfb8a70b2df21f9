import type { Article, Version } from '../model/article';
import { isSame } from '../model/canonical-json';
import { cleanNewArticle } from '../model/clean';
import { imageAddresses, refsOfText } from '../model/image-addresses';
import type { NewArticle, SaveResult } from '../model/new-article';
import { type ArticleRow, db } from './database';
import { sha256 } from './hash';
import { addRefs } from './image-refs';
import { listOrder, toArticle } from './list-keys';
import { mergeMetadata, mergeNotes, metadataOf, uniteTags, withMetadata } from './merge-metadata';
import { type Change, write } from './write';

/**
 * Saves a clip. A page that is in the library already gets a new version when its text changed; tags, notes and what the user corrected
 * survive. A page in the trash comes back. The same call again, with the same id, changes nothing.
 */
export async function saveArticle(input: NewArticle): Promise<SaveResult> {
  const clean = cleanNewArticle(input);
  const hash = await sha256(clean.markdown);
  return write([db.articles, db.bodies, db.versions, db.imageRefs], async (change) => {
    const retried = await findRetried(clean.id, hash);
    if (retried) {
      change.isEmpty = true;
      return retried;
    }
    const old = (await db.articles.get(clean.id)) ?? (await findByUrlKey(clean.urlKey));
    return old ? clipAgain(toArticle(old), clean, hash, change) : add(clean, hash, change);
  });
}

/** The article of a page: one outside the trash before one in it, the newest first. */
export async function findByUrlKey(urlKey: string): Promise<ArticleRow | undefined> {
  if (!urlKey) return undefined;
  const rows = await db.articles.where('urlKey').equals(urlKey).toArray();
  return rows.sort((a, b) => Number(Boolean(a.deletedAt)) - Number(Boolean(b.deletedAt)) || listOrder(a) - listOrder(b))[0];
}

// A worker may die after the commit and before its answer: the caller asks again and gets the first answer.
async function findRetried(id: string, hash: string): Promise<SaveResult | undefined> {
  const replaced = await db.versions.get(id);
  if (replaced) return newVersion(replaced.articleId, replaced.revision + 1, replaced);
  const article = await db.articles.get(id);
  if (!article || article.deletedAt) return undefined;
  const first = article.revision === 1 ? article : await db.versions.where({ articleId: id, revision: 1 }).first();
  return first?.hash === hash ? { articleId: id, outcome: 'added', revision: 1 } : undefined;
}

async function add(input: NewArticle, hash: string, change: Change): Promise<SaveResult> {
  const { id, metadata, markdown, ...rest } = input;
  const article: Article = {
    ...metadata,
    ...pickText(rest),
    id,
    urlKey: rest.urlKey,
    host: rest.host,
    provenance: rest.provenance,
    updatedAt: change.now,
    revision: 1,
    seq: change.nextSeq(),
    tags: rest.tags,
    note: rest.note,
    hash,
    counts: { highlights: 0, images: imageAddresses(markdown).length, versions: 0 },
    isRead: false,
    isStarred: false,
  };
  await db.bodies.put({ articleId: id, markdown });
  await addRefs(refsOfText(article, markdown, rest.attachments));
  await change.put(undefined, article);
  return { articleId: id, outcome: 'added', revision: 1 };
}

async function clipAgain(old: Article, input: NewArticle, hash: string, change: Change): Promise<SaveResult> {
  // A bare link says nothing about the text: what is kept of the page is not given up for it.
  const isNews = old.hash !== hash && !(input.kind === 'link' && old.kind !== 'link');
  // A page that still says what was corrected has nothing new either: the correction stands.
  const textChanged = isNews && !(old.textEditedAt && (await lastClipped(old))?.hash === hash);
  const { metadata, provenance } = mergeMetadata({ metadata: metadataOf(old), provenance: old.provenance }, input, { textChanged });
  const { deletedAt, textEditedAt, ...kept } = withMetadata(old, metadata);
  const next: Article = { ...kept, provenance, tags: uniteTags(old.tags, input.tags), note: mergeNotes(old.note, input.note) };
  if (textEditedAt && !textChanged) next.textEditedAt = textEditedAt;
  if (textChanged) {
    await replaceText(old, input.id, input.markdown);
    Object.assign(next, pickText(input), { hash, revision: old.revision + 1, seq: change.nextSeq() });
    next.counts = { ...old.counts, images: imageAddresses(input.markdown).length, versions: old.counts.versions + 1 };
  }
  // Also for the same text: links to attachments may have been missed before.
  const addedRefs = isNews || old.hash === hash ? await addRefs(refsOfText(next, input.markdown, input.attachments)) : 0;
  if (isSame(next, old) && addedRefs === 0) change.isEmpty = true;
  else await change.put(old, { ...next, updatedAt: change.now });
  if (textChanged && !deletedAt) return newVersion(old.id, next.revision, { textEditedAt });
  return { articleId: old.id, outcome: deletedAt ? 'added' : 'unchanged', revision: next.revision };
}

function newVersion(articleId: string, revision: number, { textEditedAt }: Pick<Version, 'textEditedAt'>): SaveResult {
  return { articleId, outcome: 'new-version', revision, ...(textEditedAt ? { replacedEdit: true } : {}) };
}

/** The newest text of an article that came from its page, among the older ones; inside a transaction over versions. */
export async function lastClipped({ id }: Pick<Article, 'id'>): Promise<Version | undefined> {
  const versions = await db.versions.where('[articleId+revision]').between([id, -Infinity], [id, []]).toArray();
  return versions.reverse().find(({ textEditedAt }) => !textEditedAt);
}

async function replaceText(old: Article, versionId: string, markdown: string): Promise<void> {
  const body = await db.bodies.get(old.id);
  // The id of the article itself cannot name a version too: a retry of its first save would look like a clip again.
  const id = versionId === old.id ? `${versionId}#${old.revision}` : versionId;
  await db.versions.put(toVersion(old, id, body?.markdown ?? ''));
  await db.bodies.put({ articleId: old.id, markdown });
}

/** The article's present text as an older version. */
export function toVersion(article: Article, id: string, markdown: string): Version {
  const { kind, url, provenance, excerpt, wordCount, tags, note, revision, capturedAt, hash, textEditedAt } = article;
  return {
    id,
    articleId: article.id,
    revision,
    capturedAt,
    hash,
    markdown,
    metadata: metadataOf(article),
    images: article.counts.images,
    ...{ kind, url, provenance, excerpt, wordCount, tags, note },
    ...(textEditedAt ? { textEditedAt } : {}),
  };
}

// What belongs to one text of a page and comes anew with each.
function pickText({ kind, url, capturedAt, excerpt, wordCount }: Pick<Article, 'kind' | 'url' | 'capturedAt' | 'excerpt' | 'wordCount'>) {
  return { kind, url, capturedAt, excerpt, wordCount };
}
