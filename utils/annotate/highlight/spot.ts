export interface Size {
  width: number;
  height: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 8;
const EDGE = 4;

/**
 * Where a small window goes beside a passage: under its last line, else over its first, and where neither has room, at the edge of the window that is
 * farther from it. It never covers the passage while there is another place.
 */
export function spotBeside(boxes: readonly Box[], { width, height }: Size, view: Size): { left: number; top: number } {
  const first = boxes[0];
  const last = boxes.at(-1);
  const clampX = (x: number) => Math.max(EDGE, Math.min(x, view.width - width - EDGE));
  if (!first || !last) return { left: clampX((view.width - width) / 2), top: view.height - height - EDGE };
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const below = bottom + GAP;
  const above = top - GAP - height;
  const isShown = (edge: number) => edge >= EDGE && edge + height <= view.height - EDGE;
  const lastX = clampX((last.left + last.right - width) / 2);
  if (isShown(below)) return { left: lastX, top: below };
  if (isShown(above)) return { left: clampX((first.left + first.right - width) / 2), top: above };
  // The passage fills the window: the corner that covers the least of it.
  const isLow = bottom - view.height < -top;
  return { left: clampX(view.width - width), top: isLow ? EDGE : view.height - height - EDGE };
}
