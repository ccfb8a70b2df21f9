import type { BenchQuery } from '../documents';

/** What a search gave, and when, in milliseconds since it was asked for in a page that had done nothing yet. */
export interface Outcome {
  /** The 50 that are shown, the best or the newest first. */
  shown: string[];
  /** When these were there, with title and snippet. */
  page: number;
  /** When any 50 were there, in whatever order: what a scan could stop at. */
  newest?: number;
  /** How many articles answer, as far as the engine says. */
  count?: number;
  /** When that was known exactly. */
  whole?: number;
  /** Of `page`: loading the engine itself, where it is more than a script. */
  load?: number;
}

/** One way to find articles, alone in a page of the extension. */
export interface Engine {
  /** Takes in the articles `from` to `to` of the corpus. */
  fill(seed: number, from: number, to: number): Promise<void>;
  /** Brings what was taken in to its final form; asked again until it is. */
  finish(): Promise<boolean>;
  search(query: BenchQuery): Promise<Outcome>;
  /** Every article that answers, in any order, query by query. */
  all(queries: BenchQuery[]): Promise<string[][]>;
}

export const LIMIT = 50;

/** Asks one after the other. */
export async function eachOf(queries: BenchQuery[], ask: (query: BenchQuery) => Promise<string[]>): Promise<string[][]> {
  const found: string[][] = [];
  for (const query of queries) found.push(await ask(query));
  return found;
}

/** Puts the engine where the driver finds it. */
export function offer(engine: Engine): void {
  Object.assign(globalThis, { engine });
}
