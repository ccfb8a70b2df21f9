import { withParents } from '../model/tags';
import { db } from './database';
import { asOurs } from './our-errors';
import type { Counted } from './types';

/**
 * Tags of highlights and their parents, with the number of highlights outside the trash; a highlight counts once for a parent, whatever it has
 * below it.
 */
export async function listHighlightTags(): Promise<Counted[]> {
  return asOurs(() =>
    db.transaction('r', [db.articles, db.highlights], async () => {
      // The index names each tag of each highlight: what stands beside it on the same one is known by the primary key.
      const names = (await db.highlights.orderBy('tags').keys()) as string[];
      if (names.length === 0) return [];
      const ids = await db.highlights.orderBy('tags').primaryKeys();
      const trashed = await db.articles.orderBy('keys.trash').primaryKeys();
      const hidden = new Set(trashed.length > 0 ? await db.highlights.where('articleId').anyOf(trashed).primaryKeys() : []);
      const tagsOf = new Map<string, string[]>();
      names.forEach((name, i) => {
        const id = ids[i] as string;
        if (hidden.has(id)) return;
        const own = tagsOf.get(id);
        if (own) own.push(name);
        else tagsOf.set(id, [name]);
      });
      const counts = new Map<string, number>();
      for (const tags of tagsOf.values()) for (const tag of withParents(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([value, count]) => ({ value, count }));
    }),
  );
}
