import { tagKey } from '../../../utils/model/tags';
import { fold } from '../../../utils/search/fold';
import { type TagNode, tagTree } from '../filters/tag-tree';

export type TagSort = 'name' | 'count';

/** `count` articles and `marks` highlights have the tag, or one below it. */
type Node = Omit<TagNode, 'count'> & { count: number; marks: number };

export interface TagTree {
  sort: TagSort;
  nodes: Node[];
}

/** A line of the page of tags. */
export interface TagRow extends Node {
  /** Whether there are tags below it. */
  isParent: boolean;
  isFolded: boolean;
}

/** A tag with the number of its articles and of its highlights. */
export interface Counted {
  value: string;
  count: number;
  marks?: number;
}

/** The tags of articles and those of highlights as one list. */
export function unite(ofArticles: readonly Counted[], ofHighlights: readonly Counted[]): Counted[] {
  const marks = new Map(ofHighlights.map(({ value, count }) => [value, count]));
  const known = new Set(ofArticles.map(({ value }) => value));
  return [
    ...ofArticles.map(({ value, count }) => ({ value, count, marks: marks.get(value) ?? 0 })),
    ...[...marks].filter(([value]) => !known.has(value)).map(([value, count]) => ({ value, count: 0, marks: count })),
  ];
}

interface RowsOptions {
  /** What is looked for; the tags that have it are then shown without their tree, by their whole names. */
  query: string;
  /** Tags whose lower ones are folded away. */
  folded: ReadonlySet<string>;
}

/** All tags as a tree in the order asked for. Costs some milliseconds for thousands: kept while something is looked for in it. */
export function sortTags(tags: readonly Counted[], sort: TagSort, locale?: string): TagTree {
  const marks = new Map(tags.map((tag) => [tag.value, tag.marks ?? 0]));
  const nodes = tagTree(tags, locale).map((node): Node => ({ ...node, count: node.count ?? 0, marks: marks.get(node.tag) ?? 0 }));
  return { sort, nodes: sort === 'name' ? nodes : byCount(nodes) };
}

/** The lines of the page: the tree without what is folded away, or what is looked for. */
export function tagRows({ sort, nodes: tree }: TagTree, { query, folded }: RowsOptions): TagRow[] {
  const wanted = fold(query.trim().replace(/^[#＃]/, ''));
  if (wanted) {
    const found = tree.filter(({ tag }) => fold(tag).includes(wanted));
    const ordered = sort === 'count' ? [...found].sort((a, b) => b.count - a.count) : found;
    return ordered.map((node) => ({ ...node, label: node.tag, depth: 0, isParent: false, isFolded: false }));
  }
  const rows: TagRow[] = [];
  let hidden: string | undefined;
  tree.forEach((node, i) => {
    if (hidden !== undefined && node.tag.startsWith(hidden)) return;
    hidden = undefined;
    const isParent = tree[i + 1]?.tag.startsWith(`${node.tag}/`) ?? false;
    const isFolded = isParent && folded.has(node.tag);
    if (isFolded) hidden = `${node.tag}/`;
    rows.push({ ...node, isParent, isFolded });
  });
  return rows;
}

/** The tag in use that a typed name would become one with; the same tag written otherwise is none. */
export function meetsTag(tags: readonly Counted[], from: string, typed: string): Counted | undefined {
  const key = tagKey(typed);
  return tags.find(({ value }) => value === typed && value !== from) ?? tags.find(({ value }) => value !== from && tagKey(value) === key);
}

/** Each level by its numbers, the largest first; what is below a tag stays below it. */
function byCount(tree: Node[]): Node[] {
  const known = new Set(tree.map(({ tag }) => tag));
  const parentOf = (tag: string): string => {
    const at = tag.lastIndexOf('/');
    const parent = tag.slice(0, Math.max(0, at));
    return at < 0 || known.has(parent) ? parent : parentOf(parent);
  };
  const children = new Map<string, Node[]>();
  for (const node of tree) {
    const parent = parentOf(node.tag);
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const ordered: Node[] = [];
  const add = (parent: string) => {
    for (const node of (children.get(parent) ?? []).sort((a, b) => b.count - a.count)) {
      ordered.push(node);
      add(node.tag);
    }
  };
  add('');
  return ordered;
}
