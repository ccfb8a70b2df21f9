import type { Article } from '../model/article';
import { db } from './database';
import { changeArticles } from './edit';
import { dropRefs, refsOf } from './image-refs';
import { toArticle } from './list-keys';
import { keyOfPlace, placesOf } from './places';
import { getRows, write } from './write';

// Few enough that the highlights, versions and images of all of them fit into one transaction.
const BATCH = 100;

/** Moves articles to the trash. Their texts, tags and highlights stay until they are purged. */
export async function removeArticles(ids: string[]): Promise<void> {
  await changeArticles(ids, (article, now) => (article.deletedAt ? article : { ...article, deletedAt: now }));
}

/** Brings articles back from the trash, as they were. */
export async function restoreArticles(ids: string[]): Promise<void> {
  await changeArticles(ids, ({ deletedAt: _gone, ...article }): Article => article);
}

/** Deletes articles for good, with their texts, versions, highlights, places in collections, and the images that nothing else shows. */
export async function purgeArticles(ids: string[]): Promise<void> {
  const unique = [...new Set(ids)];
  for (let start = 0; start < unique.length; start += BATCH) {
    await write([db.articles, db.bodies, db.versions, db.highlights, db.memberships, db.imageRefs, db.images], async (change) => {
      const articles = (await getRows(unique.slice(start, start + BATCH))).map(toArticle);
      if (articles.length === 0) {
        change.isEmpty = true;
        return;
      }
      const gone = articles.map(({ id }) => id);
      await db.bodies.bulkDelete(gone);
      await db.highlights.where('articleId').anyOf(gone).delete();
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
    });
  }
}
