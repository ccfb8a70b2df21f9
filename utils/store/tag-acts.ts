import { UnionclipError } from '../model/errors';
import type { Highlight } from '../model/highlight';
import { cleanTag } from '../model/tags';
import { db } from './database';
import { changeArticles } from './edit';
import { facetRange, rowsOf, trashRange, walkIds } from './list-range';
import { asOurs } from './our-errors';
import { isAtOrBelow, renamed, withoutChange } from './tag-names';
import { moveTagSettings, undoTagSettings } from './tag-settings';
import type { FormerTags, TagChange, WorkOptions } from './types';
import { write } from './write';

const BATCH = 250;

/**
 * Gives a tag another name, and what is below it with it, on all articles (those in the trash too) and highlights, with its colour and the saved searches for
 * it. A name that is in use makes one tag of the two.
 * @returns what `undoTagChange` needs
 * @throws UnionclipError `bad-request` for a name that is none
 */
export async function renameTag(from: string, to: string, options: WorkOptions = {}): Promise<TagChange> {
  const name = cleanTag(to);
  if (!name) throw new UnionclipError('bad-request', 'a tag without a name');
  return changeTag(from, name, options);
}

/** Takes a tag, and what is below it, from all articles (those in the trash too) and highlights. Returns what `undoTagChange` needs. */
export async function removeTag(tag: string, options: WorkOptions = {}): Promise<TagChange> {
  return changeTag(tag, undefined, options);
}

/** Takes a change back. What the person tagged since stays. */
export async function undoTagChange(
  { from, to, articles, highlights, colors, searches }: TagChange,
  options: WorkOptions = {},
): Promise<void> {
  const back = (before: string[], present: string[]) => withoutChange(present, before, renamed(before, from, to));
  const former = new Map(articles.map(({ id, tags }) => [id, tags]));
  const edit = (id: string, tags: string[]) => back(former.get(id) ?? [], tags);
  await changeArticles([...former.keys()], (article) => ({ ...article, tags: edit(article.id, article.tags) }), options);
  const marks = new Map(highlights.map(({ id, tags }) => [id, tags]));
  await changeHighlights([...marks.keys()], ({ id, tags }) => back(marks.get(id) ?? [], tags), options);
  await undoTagSettings({ colors, searches });
}

async function changeTag(from: string, to: string | undefined, options: WorkOptions): Promise<TagChange> {
  const change: TagChange = { from, to, articles: [], highlights: [], colors: [], searches: [], isComplete: true };
  if (from === to) return change;
  change.articles = await changeArticles(
    await articlesWith(from),
    (article) => ({ ...article, tags: renamed(article.tags, from, to) }),
    options,
  );
  const ids = await asOurs(() => db.highlights.where('tags').equals(from).or('tags').startsWith(`${from}/`).primaryKeys());
  change.highlights = await changeHighlights(ids, ({ tags }) => renamed(tags, from, to), options);
  // What was stopped halfway still has tags of either name: each keeps its colour and its searches.
  if (options.signal?.aborted) return { ...change, isComplete: false };
  return { ...change, ...(await moveTagSettings(from, to)) };
}

// A filter by the tag does not find what is in the trash, where it would come back with its old name.
async function articlesWith(tag: string): Promise<string[]> {
  const ids: string[] = [];
  await asOurs(() => walkIds(facetRange(`tag:${tag}`), (found) => void ids.push(...found)));
  for (let after: unknown[] | undefined; ; ) {
    const start = after;
    const rows = await asOurs(() => rowsOf(trashRange(), start).limit(BATCH).toArray());
    ids.push(...rows.filter(({ tags }) => tags.some((own) => isAtOrBelow(own, tag))).map(({ id }) => id));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return ids;
    after = trashRange().keyOf(last);
  }
}

async function changeHighlights(ids: string[], edit: (highlight: Highlight) => string[], { signal }: WorkOptions): Promise<FormerTags[]> {
  const all: FormerTags[] = [];
  for (let start = 0; start < ids.length && !signal?.aborted; start += BATCH) {
    const changed = await write([db.highlights], async (change) => {
      const rows = (await db.highlights.bulkGet(ids.slice(start, start + BATCH))).filter((row) => row !== undefined);
      const pairs = rows
        .map((before) => ({ before, tags: edit(before) }))
        .filter(({ before, tags }) => before.tags.join('\n') !== tags.join('\n'));
      if (pairs.length === 0) change.isEmpty = true;
      else {
        await db.highlights.bulkPut(pairs.map(({ before, tags }) => ({ ...before, tags, updatedAt: change.now })));
        await change.touchWords(pairs.map(({ before: { articleId } }) => articleId));
      }
      return pairs.map(({ before: { id, tags } }) => ({ id, tags }));
    });
    all.push(...changed);
  }
  return all;
}
