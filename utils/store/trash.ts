import type { Article } from '../model/article';
import { isOverdue, TRASH_DAYS, type TrashClock } from '../model/trash-clock';
import { db } from './database';
import { changeArticles } from './edit';
import { dropRefs, refsOf } from './image-refs';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import { keyOfPlace, placesOf } from './places';
import type { WorkOptions } from './types';
import { getRows, write } from './write';

// Few enough that the highlights, versions and images of all of them fit into one transaction.
const BATCH = 100;

/**
 * Moves articles to the trash. Their texts, tags and highlights stay until they are purged. Returns the ids of those that were not there
 * yet; when it is stopped, those so far.
 */
export async function removeArticles(ids: readonly string[], options: WorkOptions = {}): Promise<string[]> {
  const remove = (article: Article, now: string): Article => (article.deletedAt ? article : { ...article, deletedAt: now });
  return (await changeArticles(ids, remove, options)).map(({ id }) => id);
}

/** Brings articles back from the trash, as they were. Returns the ids of those that were there. */
export async function restoreArticles(ids: readonly string[], options: WorkOptions = {}): Promise<string[]> {
  const restore = ({ deletedAt: _gone, ...article }: Article): Article => article;
  return (await changeArticles(ids, restore, options)).map(({ id }) => id);
}

/** What is known of the clock that the trash goes by; nothing before anything was deleted. */
export async function getTrashClock(): Promise<TrashClock | undefined> {
  return (await asOurs(() => db.meta.get('library')))?.trashClock;
}

/** Deletes for good what is in the trash for thirty days, counted so that a clock that jumps takes nothing away early. */
export async function purgeOverdue(): Promise<void> {
  const clock = await write([], async (change) => {
    change.isEmpty = true;
    return change.lookAtClock();
  });
  const now = clock.seenAt;
  if (!isOverdue('', clock, now)) return;
  // Those deleted thirty days ago or earlier, and those of a time that has not come: another clock wrote it.
  const thirtyDaysAgo = now - TRASH_DAYS * 86_400_000;
  const inTrash = db.articles.where('keys.trash').aboveOrEqual([-thirtyDaysAgo, '']).or('keys.trash').below([-now, '']);
  const candidates = await asOurs(() => inTrash.primaryKeys());
  await purgeArticles(candidates, ({ deletedAt }) => deletedAt !== undefined && isOverdue(deletedAt, clock, now));
}

/**
 * Deletes articles for good, with their texts, versions, highlights, places in collections, and the images that nothing else shows.
 * `isMeant` is asked again for each when it is deleted: it may have been brought back meanwhile.
 */
export async function purgeArticles(ids: string[], isMeant: (article: Article) => boolean = () => true): Promise<void> {
  const unique = [...new Set(ids)];
  for (let start = 0; start < unique.length; start += BATCH) {
    await write(
      [db.articles, db.bodies, db.versions, db.highlights, db.memberships, db.imageRefs, db.images, db.drafts],
      async (change) => {
        const articles = (await getRows(unique.slice(start, start + BATCH))).map(toArticle).filter(isMeant);
        if (articles.length === 0) {
          change.isEmpty = true;
          return;
        }
        const gone = articles.map(({ id }) => id);
        await db.bodies.bulkDelete(gone);
        await db.highlights.where('articleId').anyOf(gone).delete();
        await db.drafts.where('articleId').anyOf(gone).delete();
        const places = await placesOf(gone);
        const live = new Set(articles.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
        change.countPlaces(
          places.filter(({ articleId }) => live.has(articleId)),
          -1,
        );
        await db.memberships.bulkDelete(places.map(keyOfPlace));
        await db.versions
          .where('[articleId+revision]')
          .inAnyRange(
            gone.map((id) => [
              [id, -Infinity],
              [id, []],
            ]),
          )
          .delete();
        await dropRefs(await refsOf(gone), change);
        await change.deleteAll(articles);
      },
    );
  }
}
