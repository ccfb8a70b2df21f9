import { db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import type { LibraryDump } from './types';

/** A library as it was at one moment. */
export interface LibrarySnapshot {
  dump: LibraryDump;
  libraryId: string;
  /** Writes up to this moment, for `recordBackup`. */
  changes: number;
}

/** Everything a person would want back. Rows are in the order of their ids. */
export async function dumpLibrary(): Promise<LibraryDump> {
  return (await snapshotLibrary()).dump;
}

/** The same with what names this state of the library: one read transaction over all tables. */
export async function snapshotLibrary(): Promise<LibrarySnapshot> {
  return asOurs(() =>
    db.transaction('r', db.tables, async () => {
      const meta = await db.meta.get('library');
      return { dump: await readTables(), libraryId: meta?.libraryId ?? '', changes: meta?.changes ?? 0 };
    }),
  );
}

async function readTables(): Promise<LibraryDump> {
  return {
    articles: (await db.articles.toArray()).map(toArticle),
    bodies: await db.bodies.toArray(),
    versions: await db.versions.toArray(),
    highlights: await db.highlights.toArray(),
    images: await db.images.toArray(),
    imageRefs: await db.imageRefs.toArray(),
    collections: await db.collections.toArray(),
    memberships: await db.memberships.toArray(),
    settings: await db.settings.toArray(),
  };
}
