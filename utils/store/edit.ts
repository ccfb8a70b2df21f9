import type { Article, ArticleEdit, Provenances } from '../model/article';
import { isSame } from '../model/canonical-json';
import { cleanMetadata, cleanNote, cleanTags, dropUndefined, isDateOrTime, METADATA_KEYS } from '../model/clean';
import { UnionclipError } from '../model/errors';
import { db } from './database';
import { toArticle } from './list-keys';
import { uniteTags } from './merge-metadata';
import { getRows, write } from './write';

// Small enough for one message to the disk, large enough that a bulk edit is not a thousand transactions.
const BATCH = 500;

/**
 * Stores what the user corrected. An emptied value is gone and stays gone when the page is clipped again; a title cannot be emptied.
 * @throws UnionclipError `article-missing`; `bad-request` for a date that is none
 */
export async function editArticle(id: string, edit: ArticleEdit): Promise<void> {
  const metadata = cleanMetadata(edit);
  if ('title' in metadata && !metadata.title) delete metadata.title;
  if ('section' in metadata) metadata.section ??= [];
  if (metadata.publishedAt && !isDateOrTime(metadata.publishedAt)) throw new UnionclipError('bad-request', 'publishedAt is no date');
  const provenance: Provenances = {};
  for (const key of METADATA_KEYS) if (key in metadata) provenance[key] = { origin: 'user', isSure: true };
  await write([db.articles], async (change) => {
    const [row] = await getRows([id]);
    if (!row) throw new UnionclipError('article-missing', id);
    const old = toArticle(row);
    const next: Article = dropUndefined({
      ...old,
      ...metadata,
      provenance: { ...old.provenance, ...provenance },
      tags: edit.tags ? cleanTags(edit.tags) : old.tags,
      note: edit.note === undefined ? old.note : cleanNote(edit.note),
      isRead: edit.isRead ?? old.isRead,
      isStarred: edit.isStarred ?? old.isStarred,
    });
    if (isSame(next, old)) change.isEmpty = true;
    else await change.put(old, { ...next, updatedAt: change.now });
  });
}

/** Adds and removes tags of many articles; those that are missing are passed over. */
export async function tagArticles(ids: string[], { add = [], remove = [] }: { add?: string[]; remove?: string[] }): Promise<void> {
  const added = cleanTags(add);
  const removed = new Set(cleanTags(remove));
  await changeArticles(ids, (article) => {
    const tags = uniteTags(
      article.tags.filter((tag) => !removed.has(tag)),
      added,
    );
    return { ...article, tags };
  });
}

/** Applies `edit` to many articles, in one transaction per batch. An article that comes back the same is not written. */
export async function changeArticles(ids: string[], edit: (article: Article, now: string) => Article): Promise<void> {
  const unique = [...new Set(ids)];
  for (let start = 0; start < unique.length; start += BATCH) {
    await write([db.articles], async (change) => {
      const rows = await getRows(unique.slice(start, start + BATCH));
      const pairs = rows.map(toArticle).map((before) => ({ before, after: edit(before, change.now) }));
      const changed = pairs.filter(({ before, after }) => !isSame(before, after));
      if (changed.length === 0) change.isEmpty = true;
      else await change.putAll(changed.map(({ before, after }) => ({ before, after: { ...after, updatedAt: change.now } })));
    });
  }
}
