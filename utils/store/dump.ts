import type { Table } from 'dexie';
import { type ArticleRow, db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import type { DumpTable, LibraryDump } from './types';

/** What names the state of a library that was read. */
export interface LibrarySnapshot {
  libraryId: string;
  /** Writes up to this moment, for `recordBackup`. */
  changes: number;
}

/** Some rows of one table, in the order of their keys. */
export interface SnapshotRows {
  table: DumpTable;
  rows: LibraryDump[DumpTable];
  /** Rows of all tables. */
  total: number;
}

// As many texts as fit into memory beside what else is open.
const BATCH = 100;

/** Everything a person would want back, at once. Rows are in the order of their keys. */
export async function dumpLibrary(): Promise<LibraryDump> {
  const dump: LibraryDump = {
    ...{ articles: [], bodies: [], versions: [], highlights: [], images: [], imageRefs: [] },
    ...{ collections: [], memberships: [], settings: [] },
  };
  await readSnapshot(({ table, rows }) => {
    (dump[table] as unknown[]).push(...rows);
  });
  return dump;
}

/**
 * Shows every row as it was at one moment: one read transaction over all tables, during which writes wait. `visit` gets some rows at a
 * time and must be done when it returns, since the transaction ends when anything else is awaited. What is kept of an image's blob is a
 * handle; its bytes are read after the transaction.
 * @throws the signal's reason when aborted
 */
export async function readSnapshot(visit: (batch: SnapshotRows) => void, signal?: AbortSignal): Promise<LibrarySnapshot> {
  const snapshot = await asOurs(() =>
    db.transaction('r', db.tables, async () => {
      const meta = await db.meta.get('library');
      const tables = tablesOf();
      let total = 0;
      for (const { table } of tables) total += await table.count();
      for (const { name, table } of tables) {
        await eachBatch(table, signal, (rows) => {
          const shown: unknown = name === 'articles' ? (rows as ArticleRow[]).map(toArticle) : rows;
          visit({ table: name, rows: shown as SnapshotRows['rows'], total });
        });
      }
      return { libraryId: meta?.libraryId ?? '', changes: meta?.changes ?? 0 };
    }),
  );
  signal?.throwIfAborted();
  return snapshot;
}

function tablesOf(): { name: DumpTable; table: Table<object, never> }[] {
  const tables = {
    articles: db.articles,
    bodies: db.bodies,
    versions: db.versions,
    highlights: db.highlights,
    images: db.images,
    imageRefs: db.imageRefs,
    collections: db.collections,
    memberships: db.memberships,
    settings: db.settings,
  } satisfies Record<DumpTable, unknown>;
  return Object.entries(tables).map(([name, table]) => ({ name: name as DumpTable, table: table as unknown as Table<object, never> }));
}

async function eachBatch(table: Table<object, never>, signal: AbortSignal | undefined, visit: (rows: object[]) => void): Promise<void> {
  const path = [table.schema.primKey.keyPath ?? ''].flat();
  const keyOf = (row: Record<string, unknown>) => (path.length === 1 ? row[path[0] ?? ''] : path.map((part) => row[part]));
  let rows = await table.orderBy(':id').limit(BATCH).toArray();
  while (rows.length > 0 && !signal?.aborted) {
    visit(rows);
    const last = keyOf(rows.at(-1) as Record<string, unknown>);
    rows = rows.length < BATCH ? [] : await table.where(':id').above(last).limit(BATCH).toArray();
  }
}
