import { canonicalJson } from '../../model/canonical-json';

// Some megabytes as UTF-8: read and checked at one go, and gone from memory after it.
const PART = 2_000_000;

/** A part of a table: rows as lines. */
export interface Part {
  name: string;
  blob: Blob;
}

/**
 * Rows of one table as lines, in parts. A full part is handed to the browser at once, which keeps large ones on the disk; nothing here
 * waits, so rows can be added inside a transaction.
 */
export class Parts {
  readonly #table: string;
  readonly #full: Part[] = [];
  #lines: string[] = [];
  #length = 0;
  count = 0;

  constructor(table: string) {
    this.#table = table;
  }

  add(rows: readonly object[]): void {
    for (const row of rows) {
      const line = `${canonicalJson(row)}\n`;
      this.#lines.push(line);
      this.#length += line.length;
      this.count += 1;
      if (this.#length >= PART) this.#settle();
    }
  }

  /** All parts, the last one not full. */
  end(): Part[] {
    if (this.#lines.length > 0) this.#settle();
    return this.#full;
  }

  #settle(): void {
    const number = String(this.#full.length + 1).padStart(4, '0');
    this.#full.push({ name: `data/${this.#table}-${number}.jsonl`, blob: new Blob(this.#lines) });
    this.#lines = [];
    this.#length = 0;
  }
}
