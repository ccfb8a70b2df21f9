/** The fields of an article that are told apart. */
export const TEXT = 0;
/** Title and tags: what is found there comes first. */
export const TOP = 1;
/** All other words beside the text: source, authors, notes, highlights. */
export const REST = 2;

const FIELDS = 4;

/** The lists of one token lie side by side: one read finds all of them. */
export function fieldKey(token: number, field: number): number {
  return token * FIELDS + field;
}

export function keyToken(key: number): number {
  return Math.floor(key / FIELDS);
}

export function keyField(key: number): number {
  return key % FIELDS;
}

/** The keys of all fields of the tokens from `from` to `to`. */
export function keyRange(from: number, to: number): { from: number; to: number } {
  return { from: from * FIELDS, to: to * FIELDS + FIELDS - 1 };
}
