import type { Article, Body, Version } from '../model/article';
import { readTotals } from './counters';
import { db } from './database';
import { getMany } from './get-many';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import { findByUrlKey } from './save';
import type { LibrarySummary } from './types';
import { write } from './write';

/** One article, also from the trash. */
export async function getArticle(id: string): Promise<Article | undefined> {
  const row = await asOurs(() => db.articles.get(id));
  return row && toArticle(row);
}

/** The article that a page was clipped as, if it is in the library and not in the trash. */
export async function findArticleByUrlKey(urlKey: string): Promise<Article | undefined> {
  const row = await asOurs(() => findByUrlKey(urlKey));
  return row && !row.deletedAt ? toArticle(row) : undefined;
}

/** An article's text. */
export async function getBody(id: string): Promise<Body | undefined> {
  return asOurs(() => db.bodies.get(id));
}

/** The texts of many articles by id; those that are missing are left out. */
export async function getBodies(ids: string[]): Promise<Map<string, string>> {
  const bodies = await asOurs(() => getMany(db.bodies, ids, ({ articleId }) => articleId));
  return new Map(bodies.map(({ articleId, markdown }) => [articleId, markdown]));
}

/** The older texts of an article, the newest first. */
export async function listVersions(articleId: string): Promise<Version[]> {
  const versions = await asOurs(() => db.versions.where('[articleId+revision]').between([articleId, -Infinity], [articleId, []]).toArray());
  return versions.reverse();
}

/** The library in numbers. */
export async function getSummary(): Promise<LibrarySummary> {
  return asOurs(() =>
    db.transaction('r', [db.meta, db.counters], async () => {
      const meta = await db.meta.get('library');
      const { articles, trashed, highlights, unread, starred, noted, highlighted } = await readTotals();
      return {
        articleCount: articles,
        trashedCount: trashed,
        highlightCount: highlights,
        unreadCount: unread,
        starredCount: starred,
        notedCount: noted,
        highlightedCount: highlighted,
        ...(meta?.lastBackupAt ? { lastBackupAt: meta.lastBackupAt } : {}),
        changesSinceBackup: (meta?.changes ?? 0) - (meta?.lastBackupChanges ?? 0),
      };
    }),
  );
}

/** Remembers that a backup made at this time (ISO 8601), after so many `changes`, was handed over. */
export async function recordBackup(at: string, changes?: number): Promise<void> {
  await write([], async (change) => change.recordBackup(at, changes));
}
