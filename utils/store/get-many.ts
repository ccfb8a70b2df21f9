import { cmp, type Table } from 'dexie';

// Fewer single reads cost no more than a range.
const FEW = 10;

/**
 * The stored rows with these keys, without those that are missing. Ids sort by time as lists and backups do, so those of one batch lie
 * together: one read of the range takes a fifth of the time of as many single ones (measured), and tells at once what is not there.
 */
export async function getMany<T, K extends string | [string, string]>(table: Table<T, K>, keys: K[], keyOf: (row: T) => K): Promise<T[]> {
  const wanted = new Map(keys.map((key) => [keyName(key), key]));
  const found = new Map<string, T>();
  if (wanted.size > FEW) {
    const [first, last] = outermost(keys);
    // What lies apart, from imports or other clocks, has others in between: it is read one by one.
    const most = wanted.size * 2;
    const rows = await table.where(':id').between(first, last, true, true).limit(most).toArray();
    for (const row of rows) {
      const name = keyName(keyOf(row));
      if (wanted.has(name)) found.set(name, row);
    }
    if (rows.length < most) return [...found.values()];
  }
  const missing = [...wanted].filter(([name]) => !found.has(name)).map(([, key]) => key);
  const rest = missing.length > 0 ? await table.bulkGet(missing) : [];
  return [...found.values(), ...rest.filter((row) => row !== undefined)];
}

/** A key as text, for maps: different keys give different texts. */
export function keyName(key: string | [string, string]): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

function outermost<K>(keys: K[]): [first: K, last: K] {
  let [first, last] = [keys[0] as K, keys[0] as K];
  for (const key of keys) {
    if (cmp(key, first) < 0) first = key;
    if (cmp(key, last) > 0) last = key;
  }
  return [first, last];
}

/** Rows by the article that they belong to, each article's in the order in which they came. */
export function groupByArticle<T extends { articleId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.articleId);
    if (own) own.push(row);
    else groups.set(row.articleId, [row]);
  }
  return groups;
}
