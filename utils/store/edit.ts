import type { Article, ArticleEdit, Provenances } from '../model/article';
import { isSame } from '../model/canonical-json';
import { cleanMetadata, cleanNote, cleanTags, dropUndefined, isDateOrTime, METADATA_KEYS } from '../model/clean';
import { UnionclipError } from '../model/errors';
import { db } from './database';
import { toArticle } from './list-keys';
import { uniteTags } from './merge-metadata';
import { withoutChange } from './tag-names';
import type { FormerTags, Tagging, WorkOptions } from './types';
import { getRows, write } from './write';

// Few enough to be no long task, many enough that a bulk edit is not a thousand transactions.
const BATCH = 250;

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

/**
 * Adds and removes tags of many articles; those that are missing are passed over. Returns what `undoTagging` needs; when it is stopped, for
 * those that were changed until then.
 */
export async function tagArticles(
  ids: readonly string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
  options: WorkOptions = {},
): Promise<Tagging> {
  const tagging: Tagging = { add: cleanTags(add), remove: cleanTags(remove), articles: [] };
  const changed = await changeArticles(ids, (article) => ({ ...article, tags: tagged(article.tags, tagging) }), options);
  tagging.articles = changed.map(({ id, tags }) => ({ id, tags }));
  return tagging;
}

/** Takes a change of tags back: what it added goes, what it removed returns; what the person tagged since stays. */
export async function undoTagging(tagging: Tagging, options: WorkOptions = {}): Promise<void> {
  const former = new Map(tagging.articles.map(({ id, tags }) => [id, tags]));
  await changeArticles(
    [...former.keys()],
    (article) => {
      const before = former.get(article.id) ?? [];
      return { ...article, tags: withoutChange(article.tags, before, tagged(before, tagging)) };
    },
    options,
  );
}

function tagged(tags: string[], { add, remove }: Pick<Tagging, 'add' | 'remove'>): string[] {
  return uniteTags(
    tags.filter((tag) => !remove.includes(tag)),
    add,
  );
}

/** Marks many articles as read or unread, with a star or without. Returns the ids of those that were not so before. */
export async function markArticles(
  ids: readonly string[],
  { isRead, isStarred }: { isRead?: boolean; isStarred?: boolean },
  options: WorkOptions = {},
): Promise<string[]> {
  const mark = (article: Article): Article => ({
    ...article,
    isRead: isRead ?? article.isRead,
    isStarred: isStarred ?? article.isStarred,
  });
  return (await changeArticles(ids, mark, options)).map(({ id }) => id);
}

/**
 * Applies `edit` to many articles, in one transaction per batch. An article that comes back the same is not written. Returns what was
 * changed, with the tags of before; when it is stopped, what was changed until then.
 */
export async function changeArticles(
  ids: readonly string[],
  edit: (article: Article, now: string) => Article,
  { signal, onProgress }: WorkOptions = {},
): Promise<FormerTags[]> {
  const unique = [...new Set(ids)];
  const all: FormerTags[] = [];
  for (let start = 0; start < unique.length && !signal?.aborted; start += BATCH) {
    const batch = unique.slice(start, start + BATCH);
    const changed = await write([db.articles], async (change) => {
      const pairs = (await getRows(batch)).map(toArticle).map((before) => ({ before, after: edit(before, change.now) }));
      const changed = pairs.filter(({ before, after }) => !isSame(before, after));
      if (changed.length === 0) change.isEmpty = true;
      else await change.putAll(changed.map(({ before, after }) => ({ before, after: { ...after, updatedAt: change.now } })));
      return changed;
    });
    all.push(...changed.map(({ before: { id, tags } }) => ({ id, tags })));
    onProgress?.(Math.min(start + BATCH, unique.length), unique.length);
  }
  return all;
}
