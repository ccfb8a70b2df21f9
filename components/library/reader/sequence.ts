/** Where the open article stands in the list that it was opened from. */
export interface Sequence {
  /** From 1. */
  at: number;
  count: number;
  previous?: string;
  next?: string;
}

/** The article's place in a list; undefined where the list has it not, or has no other. */
export function sequenceOf(ids: readonly string[], id: string): Sequence | undefined {
  const index = ids.indexOf(id);
  if (index < 0 || ids.length < 2) return undefined;
  return { at: index + 1, count: ids.length, previous: ids[index - 1], next: ids[index + 1] };
}
