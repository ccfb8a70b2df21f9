import { trimmed } from './runs';

/** A stretch of a block's visible text, and the passages that it belongs to. */
export interface Segment {
  start: number;
  end: number;
  ids: string[];
}

/**
 * Passages that overlap, nest or repeat, as stretches that do not: each goes from one passage's end or beginning to the next, without blanks
 * at its own ends.
 */
export function flatten(text: string, passages: readonly Segment[]): Segment[] {
  const edges = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < edges.length; at++) {
    const [from, to] = [edges[at] as number, edges[at + 1] as number];
    const ids = passages.filter(({ start, end }) => start <= from && end >= to).flatMap((passage) => passage.ids);
    const [start, end] = trimmed(text, from, to);
    if (ids.length > 0 && end > start) segments.push({ start, end, ids: [...new Set(ids)] });
  }
  return segments;
}
