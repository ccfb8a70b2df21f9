import { nameOrder } from './tag-order';

/** A tag with those below it: `维权/欠薪` sits under `维权`. */
export interface TagNode {
  /** The whole tag, with its parents in front. */
  tag: string;
  /** The last part, as shown. */
  label: string;
  count?: number;
  depth: number;
}

/**
 * The tags as an indented list, parents before children, alphabetical in the user's language, numbers by their value. The store lists every parent with the number
 * of articles at or below it.
 */
export function tagTree(tags: readonly { value: string; count?: number }[], locale?: string): TagNode[] {
  const compare = nameOrder(locale);
  return tags
    .map(({ value, count }) => {
      const levels = value.split('/');
      return { tag: value, label: levels.at(-1) || value, ...(count === undefined ? {} : { count }), depth: levels.length - 1 };
    })
    .sort((a, b) => comparePaths(a.tag, b.tag, compare));
}

function comparePaths(a: string, b: string, compare: (a: string, b: string) => number): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const by = compare(left[i] as string, right[i] as string);
    if (by !== 0) return by;
  }
  return left.length - right.length;
}
