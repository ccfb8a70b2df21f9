import { UnionclipError } from '../model/errors';
import { newId } from '../model/id';
import { readTotals, recount, type Totals } from './counters';
import { db, type LibraryMeta, SCHEMA_VERSION } from './database';
import { asOurs } from './our-errors';
import { isOutdated } from './outdated';
import { findHalves, makeWhole, RESCUE_TABLES } from './rescue';
import { clearIndex } from './search-reset';
import type { LibraryState, Witness } from './types';
import { isCheckedThisSession, markChecked, readWitness, writeWitness } from './witness';

let opened: Promise<LibraryState> | undefined;

// When the browser itself closes the connection (site data cleared, disk trouble), what opens next may be another database.
db.on('close', () => {
  opened = undefined;
});

/**
 * Opens the library and compares it with its witness. `recovery` means that the database is new, emptier or older than it should be;
 * nothing is written until `acceptLoss` or a restore.
 * @throws UnionclipError `storage-unavailable`, `library-outdated`
 */
export async function openLibrary(): Promise<LibraryState> {
  if (isOutdated()) throw new UnionclipError('library-outdated');
  opened ??= compare();
  const mine = opened;
  try {
    const result = await mine;
    // Another context may end the recovery: only a good answer is kept.
    if (result.state !== 'ready' && opened === mine) opened = undefined;
    return result;
  } catch (error) {
    if (opened === mine) opened = undefined;
    throw error;
  }
}

/** Goes on with what is there: the user knows that something is lost. Makes whole what is halved and renews the witness. */
export async function acceptLoss(): Promise<void> {
  const witness = await readWitness();
  const halves = await asOurs(findHalves);
  const found = await asOurs(() =>
    db.transaction('rw', [...META_TABLES, ...RESCUE_TABLES], async () => {
      await makeWhole(halves);
      const meta = await mendMeta();
      // The witness that was left behind may come from later writes: count on from the larger number.
      const changes = Math.max(meta.changes, witness?.libraryId === meta.libraryId ? witness.changes : 0) + 1;
      const renewed: LibraryMeta = {
        ...meta,
        changes,
        lastBackupAt: witness?.lastBackupAt ?? meta.lastBackupAt,
        lastBackupChanges: changes,
      };
      await db.meta.put(renewed);
      await recount();
      return { meta: renewed, totals: await readTotals() };
    }),
  );
  await writeWitness(toWitness(found.meta, found.totals));
  await markChecked(found.meta.libraryId);
  opened = undefined;
}

/** Makes whole what is halved and leaves the witness as it is: a restore can then fill the gaps. */
export async function prepareRestore(): Promise<void> {
  const halves = await asOurs(findHalves);
  await asOurs(() => db.transaction('rw', RESCUE_TABLES, () => makeWhole(halves)));
}

/** The witness of the library's present state. */
export function toWitness(meta: LibraryMeta, totals: Totals): Witness {
  const { libraryId, changes, lastBackupAt, lastBackupChanges } = meta;
  return {
    libraryId,
    schemaVersion: SCHEMA_VERSION,
    changes,
    articleCount: totals.articles,
    highlightCount: totals.highlights,
    ...(lastBackupAt ? { lastBackupAt, lastBackupChanges } : {}),
  };
}

/** The library's row before the first write. */
export function newMeta(): LibraryMeta {
  return { key: 'library', libraryId: newId(), createdAt: new Date().toISOString(), lastSeq: 0, changes: 0, minWriter: SCHEMA_VERSION };
}

async function compare(): Promise<LibraryState> {
  // The witness is written after the commit: read before the library, it cannot be ahead of it.
  let witness = await asUnavailable(readWitness);
  for (;;) {
    const found = await look(witness);
    const verdict = judge(found, witness);
    if (verdict !== 'loss') {
      const { meta, totals } = verdict === 'good' ? (found as Required<Found>) : await repair();
      await markChecked(meta.libraryId);
      if (!witness) await writeWitness(toWitness(meta, totals));
      return { state: 'ready' };
    }
    // Another context may have accepted the loss or restored a backup in between.
    const again = await asUnavailable(readWitness);
    if (again?.libraryId === witness?.libraryId && again?.changes === witness?.changes) {
      return { state: 'recovery', witness: witness ?? toWitness(found.meta ?? newMeta(), found.totals), found: found.articleCount };
    }
    witness = again;
  }
}

interface Found {
  meta?: LibraryMeta;
  totals: Totals;
  articleCount: number;
  bodyCount: number;
}

async function look(witness: Witness | undefined): Promise<Found> {
  const isChecked = witness ? await isCheckedThisSession(witness.libraryId) : false;
  await asOurs(() => db.open());
  return asOurs(() =>
    db.transaction('r', [db.meta, db.counters, db.articles, db.bodies], async () => {
      const meta = await db.meta.get('library');
      const totals = await readTotals();
      const counted = totals.articles + totals.trashed;
      if (isChecked && meta) return { meta, totals, articleCount: counted, bodyCount: counted };
      return { meta, totals, articleCount: await db.articles.count(), bodyCount: await db.bodies.count() };
    }),
  );
}

/** `incomplete`: the library's own row or its sums are missing, but no article is. */
function judge({ meta, totals, articleCount, bodyCount }: Found, witness: Witness | undefined): 'good' | 'incomplete' | 'loss' {
  const counted = totals.articles + totals.trashed;
  if (articleCount < counted || bodyCount < articleCount) return 'loss';
  // A library that was never written to has nothing to lose.
  if (witness && witness.changes > 0 && (meta?.libraryId !== witness.libraryId || meta.changes < witness.changes)) return 'loss';
  return meta && articleCount === counted ? 'good' : 'incomplete';
}

/** Makes the library's row on a first start, and counts again what is there. */
async function repair(): Promise<Required<Pick<Found, 'meta' | 'totals'>>> {
  return asOurs(() =>
    db.transaction('rw', [...META_TABLES, db.articles, db.memberships, db.images], async () => {
      // Another context may have been quicker.
      const meta = await mendMeta();
      await db.meta.put(meta);
      await recount();
      return { meta, totals: await readTotals() };
    }),
  );
}

const META_TABLES = [db.meta, db.counters, db.searchBlocks, db.searchState];

/** The library's row as it goes on after a loss. No number is given out twice; the search index goes by them, and is made anew. */
async function mendMeta(): Promise<LibraryMeta> {
  const meta = (await db.meta.get('library')) ?? newMeta();
  const last = await db.articles.orderBy('seq').last();
  await clearIndex();
  return { ...meta, lastSeq: Math.max(meta.lastSeq, last?.seq ?? 0) };
}

async function asUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new UnionclipError('storage-unavailable', 'storage.local', { cause });
  }
}
