/** A tag with those below it: `维权/欠薪` sits under `维权`. */
export interface TagNode {
  /** The whole tag, as articles carry it. */
  tag: string;
  /** The last part, as shown. */
  label: string;
  count: number;
  depth: number;
}

/**
 * The tags as an indented list, parents before children, alphabetical in the user's language. A parent that no article carries itself
 * is still shown. Counts are as given: the store counts an article under every parent of its tags.
 */
export function tagTree(tags: readonly { value: string; count: number }[], locale?: string): TagNode[] {
  const nodes = new Map<string, TagNode>();
  for (const { value, count } of tags) {
    const parts = value.split('/');
    for (let depth = 0; depth < parts.length; depth++) {
      const tag = parts.slice(0, depth + 1).join('/');
      const known = nodes.get(tag);
      if (!known) nodes.set(tag, { tag, label: parts[depth] as string, count: tag === value ? count : 0, depth });
      else if (tag === value) known.count = count;
    }
  }
  const order = new Intl.Collator(locale, { numeric: true });
  return [...nodes.values()].sort((a, b) => comparePaths(a.tag, b.tag, order));
}

function comparePaths(a: string, b: string, order: Intl.Collator): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const by = order.compare(left[i] as string, right[i] as string);
    if (by !== 0) return by;
  }
  return left.length - right.length;
}
