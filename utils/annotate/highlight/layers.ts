interface Ranged {
  range: Range;
}

/**
 * Each mark with the number of layers below it: of marks that overlap the longer lies below, of equal ones the one that came first. A mark that overlaps
 * none is in layer 0.
 */
export function layers<M extends Ranged>(marks: readonly M[]): Map<M, number> {
  const ordered = marks.filter(({ range }) => range.startContainer.isConnected && !range.collapsed).sort(byPlace);
  const layer = new Map<M, number>();
  let open: M[] = [];
  for (const mark of ordered) {
    open = open.filter(({ range }) => endsAfter(range, mark.range));
    // What is open here began before, or is longer: it lies below.
    layer.set(mark, 1 + Math.max(-1, ...open.map((below) => layer.get(below) ?? 0)));
    open.push(mark);
  }
  return layer;
}

function byPlace(one: Ranged, other: Ranged): number {
  return (
    one.range.compareBoundaryPoints(Range.START_TO_START, other.range) || other.range.compareBoundaryPoints(Range.END_TO_END, one.range)
  );
}

function endsAfter(range: Range, start: Range): boolean {
  return range.compareBoundaryPoints(Range.START_TO_END, start) > 0;
}
