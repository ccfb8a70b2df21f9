import type { Article } from '../model/article';
import { db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';

/** The newest clips outside the trash: what the popup shows, without what lists of any kind need. */
export async function listNewest(limit: number): Promise<Article[]> {
  const rows = await asOurs(() => db.articles.orderBy('keys.live').limit(limit).toArray());
  return rows.map(toArticle);
}
