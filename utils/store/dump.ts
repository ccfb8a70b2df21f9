import { db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import type { LibraryDump } from './types';

/** Everything a person would want back, as it was at one moment: one read transaction over all tables. Rows are in the order of their ids. */
export async function dumpLibrary(): Promise<LibraryDump> {
  return asOurs(() =>
    db.transaction('r', db.tables, async () => ({
      articles: (await db.articles.toArray()).map(toArticle),
      bodies: await db.bodies.toArray(),
      versions: await db.versions.toArray(),
      highlights: await db.highlights.toArray(),
      images: await db.images.toArray(),
      imageRefs: await db.imageRefs.toArray(),
      collections: await db.collections.toArray(),
      memberships: await db.memberships.toArray(),
      settings: await db.settings.toArray(),
    })),
  );
}
