import type { Table } from 'dexie';
import { getMany, keyName } from '../get-many';

/**
 * What a batch knows of one table: rows are read before it, gathered during it, written after it. In between nothing waits, since a
 * transaction is lost when too much is awaited that is no database call; and a batch is a few requests instead of hundreds.
 */
export class Mirror<T, K extends string | [string, string]> {
  readonly #table: Table<T, K>;
  readonly #keyOf: (row: T) => K;
  readonly #rows = new Map<string, T>();
  readonly #changed = new Map<string, T>();

  constructor(table: Table<T, K>, keyOf: (row: T) => K) {
    this.#table = table;
    this.#keyOf = keyOf;
  }

  /** Reads the stored rows with the keys of these rows. */
  async loadLike(rows: T[]): Promise<void> {
    await this.load(rows.map(this.#keyOf));
  }

  async load(keys: K[]): Promise<void> {
    if (keys.length > 0) this.learn(await getMany(this.#table, keys, this.#keyOf));
  }

  /** Takes note of stored rows that were read elsewhere. */
  learn(rows: T[]): void {
    for (const row of rows) this.#rows.set(keyName(this.#keyOf(row)), row);
  }

  get(key: K): T | undefined {
    return this.#rows.get(keyName(key));
  }

  put(row: T): void {
    const key = keyName(this.#keyOf(row));
    this.#rows.set(key, row);
    this.#changed.set(key, row);
  }

  /** Adds the rows whose keys are free; returns how many. A key that is taken stays with whom it belongs to. */
  addMissing(rows: T[]): number {
    const missing = rows.filter((row) => !this.get(this.#keyOf(row)));
    for (const row of missing) this.put(row);
    return missing.length;
  }

  /** All rows that are known of, stored and gathered. */
  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  async flush(): Promise<void> {
    if (this.hasChanges) await this.#table.bulkPut([...this.#changed.values()]);
  }
}
