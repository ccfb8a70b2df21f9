import type { Article } from '../model/article';
import { dropUndefined } from '../model/clean';
import { UnionclipError } from '../model/errors';
import type { SaveResult } from '../model/new-article';
import { db } from './database';
import { dropUnusedRefs } from './image-refs';
import { toArticle } from './list-keys';
import { withMetadata } from './merge-metadata';
import { write } from './write';

/**
 * Takes a save back: what it added goes to the trash, what it replaced comes back with the tags and note of then. An `unchanged` save has
 * nothing to undo.
 * @throws UnionclipError `undo-expired` when the article was clipped again or deleted since
 */
export async function undoSave({ articleId, outcome, revision }: SaveResult): Promise<void> {
  if (outcome === 'unchanged') return;
  await write([db.articles, db.bodies, db.versions, db.imageRefs, db.images], async (change) => {
    const row = await db.articles.get(articleId);
    if (!row || row.deletedAt || row.revision !== revision) throw new UnionclipError('undo-expired');
    const article = toArticle(row);
    if (outcome === 'added') return change.put(article, { ...article, deletedAt: change.now, updatedAt: change.now });

    const former = await db.versions.where({ articleId, revision: revision - 1 }).first();
    if (!former) throw new UnionclipError('undo-expired');
    const { kind, url, provenance, excerpt, wordCount, tags, note, capturedAt, hash, textEditedAt, metadata, images, markdown } = former;
    const restored: Article = dropUndefined({
      ...withMetadata(article, metadata),
      ...{ kind, url, provenance, excerpt, wordCount, tags, note, capturedAt, hash, textEditedAt },
      revision: former.revision,
      seq: change.nextSeq(),
      updatedAt: change.now,
      counts: { ...article.counts, images, versions: article.counts.versions - 1 },
    });
    await db.versions.delete(former.id);
    await db.bodies.put({ articleId, markdown });
    await dropUnusedRefs(articleId, markdown, change);
    await change.put(article, restored);
  });
}
