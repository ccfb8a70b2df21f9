interface Ranged {
  range: Range;
}

/** The marks that are drawn at a point of their document's window, the shortest first: what lies within another is meant before it. */
export function marksAt<M extends Ranged>(marks: readonly M[], x: number, y: number): M[] {
  const hit = marks.filter(({ range }) => holdsPoint(range.getBoundingClientRect(), x, y) && isDrawnAt(range, x, y));
  return hit.sort((one, other) => one.range.toString().length - other.range.toString().length);
}

function isDrawnAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => holdsPoint(box, x, y));
}

function holdsPoint({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
