import Dexie, { type Table } from 'dexie';
import type { Article } from '../model/article';
import type { Membership } from '../model/collection';
import { UnionclipError } from '../model/errors';
import { lookAtClock, type TrashClock } from '../model/trash-clock';
import { CounterChanges, readTotals } from './counters';
import { type ArticleRow, db, type LibraryMeta, SCHEMA_VERSION } from './database';
import { getMany } from './get-many';
import { toRow } from './list-keys';
import { newMeta, openLibrary, toWitness } from './open';
import { asOurs } from './our-errors';
import { placesOf } from './places';
import { hasOtherWords, markDirty } from './search-dirty';
import { writeWitness } from './witness';

/** One write transaction from within: gives out `seq`, writes article rows and keeps the counters in step. */
export class Change {
  /** Set by work that found nothing to do: the library then counts as unchanged. */
  isEmpty = false;
  /**
   * Set by work that only follows another change, as the pictures of a clip do. It counts when nothing else changed since the backup:
   * that the backup lacks something is all that the number has to say then, and twenty pictures are not twenty changes.
   */
  isFollowUp = false;
  readonly now = new Date().toISOString();
  readonly #meta: LibraryMeta;
  readonly #counters = new CounterChanges();

  constructor(meta: LibraryMeta) {
    this.#meta = { ...meta };
  }

  nextSeq(): number {
    this.#meta.lastSeq += 1;
    return this.#meta.lastSeq;
  }

  /** Writes one article; `before` is its stored state, if there was one. */
  async put(before: Article | undefined, after: Article): Promise<void> {
    await this.putAll([{ before, after }]);
  }

  async putAll(pairs: { before?: Article; after: Article }[]): Promise<void> {
    for (const { before, after } of pairs) {
      if (before) this.#counters.add(before, -1);
      this.#counters.add(after, 1);
    }
    if (pairs.some(({ before, after }) => after.deletedAt && !before?.deletedAt)) this.#lookAtClock();
    await this.touchWords(pairs.filter(({ before, after }) => before && hasOtherWords(before, after)).map(({ after }) => after.id));
    await db.articles.bulkPut(pairs.map(({ after }) => toRow(after)));
    // Their places in collections stay while they are in the trash, and count for nothing there.
    await this.#countTurned(pairs, -1);
    await this.#countTurned(pairs, 1);
  }

  async #countTurned(pairs: { before?: Article; after: Article }[], times: 1 | -1): Promise<void> {
    const isTurned = ({ before, after }: { before?: Article; after: Article }) =>
      before !== undefined && (times < 0 ? !before.deletedAt && after.deletedAt : before.deletedAt && !after.deletedAt);
    const turned = pairs.filter(isTurned).map(({ after }) => after.id);
    this.countPlaces(await placesOf(turned), times);
  }

  /** Keeps the numbers of collections in step; only places of articles outside the trash count. */
  countPlaces(places: Pick<Membership, 'collectionId'>[], times: 1 | -1): void {
    this.#counters.addPlaces(places, times);
  }

  /** Keeps the sums of files in step with what was stored or removed. */
  countImages(sizes: number[], times: 1 | -1): void {
    this.#counters.addImages(sizes, times);
  }

  /** Notes that these articles have other words beside their texts than the search index knows. */
  async touchWords(ids: string[]): Promise<void> {
    if (ids.length > 0) await markDirty(ids, this.nextSeq());
  }

  async deleteAll(articles: Article[]): Promise<void> {
    for (const article of articles) this.#counters.add(article, -1);
    const ids = articles.map(({ id }) => id);
    await db.articles.bulkDelete(ids);
    await db.searchDirty.bulkDelete(ids);
  }

  /** Notes a backup of the state after `changes` writes; noting it is no change that the backup lacks. */
  recordBackup(at: string, changes = this.#meta.changes): void {
    this.#meta.lastBackupAt = at;
    this.#meta.lastBackupChanges = Math.min(changes, this.#meta.changes) + 1;
  }

  /** Looks at the clock that the trash goes by, and keeps what is known of it; the library counts as unchanged by that. */
  async lookAtClock({ isNew = false } = {}): Promise<TrashClock> {
    if (isNew) delete this.#meta.trashClock;
    const clock = this.#lookAtClock();
    await db.meta.put(this.#meta);
    return clock;
  }

  #lookAtClock(): TrashClock {
    this.#meta.trashClock = lookAtClock(this.#meta.trashClock, Date.parse(this.now));
    return this.#meta.trashClock;
  }

  async finish(): Promise<LibraryMeta> {
    // Dexie loses its transaction when work awaits a hundred things that are no database calls; what follows would be written outside.
    if (!Dexie.currentTransaction?.active) throw new UnionclipError('unexpected', 'the transaction was lost');
    if (!this.isFollowUp || this.#meta.changes <= (this.#meta.lastBackupChanges ?? 0)) this.#meta.changes += 1;
    await this.#counters.flush();
    await db.meta.put(this.#meta);
    return this.#meta;
  }
}

/**
 * Runs `work` as one transaction over `tables`: all of it is stored or nothing. Work must do nothing but database calls inside.
 * The only way in which the library is written; the witness follows after the commit.
 * @throws UnionclipError `library-outdated`, `library-lost`, `storage-full`, `storage-unavailable`, and whatever `work` throws
 */
export async function write<T>(tables: Table[], work: (change: Change) => Promise<T>, { inRecovery = false } = {}): Promise<T> {
  const { state } = await openLibrary();
  if (state === 'recovery' && !inRecovery) throw new UnionclipError('library-lost', 'open the library to decide');
  const { result, witness } = await asOurs(() =>
    db.transaction('rw', [...new Set<Table>([...tables, db.articles, db.memberships, db.meta, db.counters, db.searchDirty])], async () => {
      const meta = (await db.meta.get('library')) ?? (inRecovery ? newMeta() : undefined);
      // The database was replaced under an open page: stop before a new, empty one is written to.
      if (!meta) throw new UnionclipError('library-lost', 'no library row');
      if (meta.minWriter > SCHEMA_VERSION) throw new UnionclipError('library-outdated', `needs a writer of schema ${meta.minWriter}`);
      const change = new Change(meta);
      const result = await work(change);
      if (change.isEmpty) return { result };
      return { result, witness: toWitness(await change.finish(), await readTotals()) };
    }),
  );
  // In recovery the witness stays as the memory of what was lost, until the recovery is over.
  if (witness && state === 'ready') await writeWitness(witness);
  return result;
}

/** The stored rows of these articles, without those that are missing. */
export async function getRows(ids: string[]): Promise<ArticleRow[]> {
  return getMany(db.articles, ids, ({ id }) => id);
}
