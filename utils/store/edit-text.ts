import type { Article } from '../model/article';
import { cleanLine, cleanText, dropUndefined } from '../model/clean';
import { UnionclipError } from '../model/errors';
import { imageAddresses, refsOfText } from '../model/image-addresses';
import { db } from './database';
import { sha256 } from './hash';
import { addRefs, dropUnusedRefs } from './image-refs';
import { toArticle } from './list-keys';
import { lastClipped, toVersion } from './save';
import { type Change, write } from './write';

/** A corrected text, with what is known of it by reading it. */
export interface TextEdit extends Pick<Article, 'excerpt' | 'wordCount'> {
  articleId: string;
  /** Made by the caller, for the version that the present text becomes: a retry with the same id changes nothing. */
  versionId: string;
  markdown: string;
  /** Hash of the text that was corrected. */
  baseHash: string;
  /** The draft that is done with. */
  draftId?: string;
}

/** What became of a text, for `undoText`. */
export interface TextSaved {
  articleId: string;
  outcome: 'saved' | 'unchanged';
  revision: number;
}

type OfText = Pick<Article, 'kind' | 'url' | 'capturedAt' | 'excerpt' | 'wordCount' | 'hash' | 'textEditedAt'>;

// Asked for, so that a page which corrects no text carries nothing of this.
const tables = () => [db.articles, db.bodies, db.versions, db.imageRefs, db.images, db.drafts];

/**
 * Saves a corrected text; the present one becomes an older version. Typed back to what was clipped last, it counts as clipped.
 * @throws UnionclipError `article-missing`; `text-changed` when the text is no longer the one that was corrected: nothing is written
 */
export async function saveText({ articleId, versionId, markdown, baseHash, draftId, ...read }: TextEdit): Promise<TextSaved> {
  const text = cleanText(markdown);
  const hash = await sha256(text);
  return write(tables(), async (change) => {
    if (draftId) await db.drafts.delete(draftId);
    const retried = await db.versions.get(versionId);
    const row = await db.articles.get(articleId);
    if (!row || row.deletedAt) throw new UnionclipError('article-missing', articleId);
    const old = toArticle(row);
    if (retried || old.hash === hash) {
      change.isEmpty = true;
      return { articleId, outcome: retried ? 'saved' : 'unchanged', revision: old.revision };
    }
    if (old.hash !== baseHash) throw new UnionclipError('text-changed', articleId);
    const clipped = await lastClipped(old);
    const edited = clipped?.hash === hash ? undefined : change.now;
    const excerpt = cleanLine(read.excerpt);
    const next = { ...pick(old), wordCount: read.wordCount, excerpt, hash, textEditedAt: edited };
    return putText(old, next, text, versionId, change);
  });
}

/**
 * Brings an older text back, with its place and time; title, tags and note stay. The present text becomes an older version.
 * @throws UnionclipError `version-missing`, `article-missing`
 */
export async function restoreVersion(id: string, versionId: string): Promise<TextSaved> {
  return write(tables(), async (change) => {
    const wanted = await db.versions.get(id);
    if (!wanted) throw new UnionclipError('version-missing', id);
    const row = await db.articles.get(wanted.articleId);
    if (!row || row.deletedAt) throw new UnionclipError('article-missing', wanted.articleId);
    const old = toArticle(row);
    const isRetried = (await db.versions.get(versionId)) !== undefined;
    if (!isRetried && old.hash !== wanted.hash) return putText(old, pick(wanted), wanted.markdown, versionId, change);
    change.isEmpty = true;
    return { articleId: old.id, outcome: isRetried ? 'saved' : 'unchanged', revision: old.revision };
  });
}

/**
 * Takes `saveText` or `restoreVersion` back. Title, tags and note stay as they are now.
 * @throws UnionclipError `undo-expired` when the text was changed again or the article deleted since
 */
export async function undoText({ articleId, outcome, revision }: TextSaved): Promise<void> {
  if (outcome === 'unchanged') return;
  await write(tables(), async (change) => {
    const row = await db.articles.get(articleId);
    const former = await db.versions.where({ articleId, revision: revision - 1 }).first();
    if (!row || row.deletedAt || row.revision !== revision || !former) throw new UnionclipError('undo-expired');
    const article = toArticle(row);
    await db.versions.delete(former.id);
    await db.bodies.put({ articleId, markdown: former.markdown });
    await dropUnusedRefs(articleId, former.markdown, change);
    const counts = { ...article.counts, images: former.images, versions: article.counts.versions - 1 };
    const back = { ...article, ...pick(former), revision: former.revision, seq: change.nextSeq(), counts, updatedAt: change.now };
    await change.put(article, dropUndefined(back));
  });
}

async function putText(old: Article, text: OfText, markdown: string, versionId: string, change: Change): Promise<TextSaved> {
  const body = await db.bodies.get(old.id);
  await db.versions.put(toVersion(old, versionId, body?.markdown ?? ''));
  await db.bodies.put({ articleId: old.id, markdown });
  const counts = { ...old.counts, images: imageAddresses(markdown).length, versions: old.counts.versions + 1 };
  const next = dropUndefined({ ...old, ...text, revision: old.revision + 1, seq: change.nextSeq(), counts, updatedAt: change.now });
  await addRefs(refsOfText(next, markdown));
  await change.put(old, next);
  return { articleId: old.id, outcome: 'saved', revision: next.revision };
}

// What belongs to one text of an article and goes with it.
function pick({ kind, url, capturedAt, excerpt, wordCount, hash, textEditedAt }: OfText): OfText {
  return { kind, url, capturedAt, excerpt, wordCount, hash, textEditedAt };
}
