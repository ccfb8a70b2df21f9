import type { Rect } from './dom';

const GAP = 4;

interface Size {
  width: number;
  height: number;
}

/**
 * Where the words about a block stand, in the coordinates of its outline: above it, else below, else beside it, so that no letter of it is
 * covered. Where it fills the whole room, in its far corner: what one reads first stays free.
 */
export function labelPlace({ left, top, width, height }: Rect, label: Size, room: Size): { x: number; y: number } {
  const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(to, from));
  const x = within(left, GAP, room.width - label.width - GAP);
  const above = top - label.height;
  if (above >= GAP) return { x, y: above };
  const below = top + height + GAP;
  if (below + label.height <= room.height) return { x, y: within(below, GAP, room.height) };
  const y = GAP;
  const right = left + width + GAP;
  if (right + label.width + GAP <= room.width) return { x: right, y };
  const before = left - GAP - label.width;
  if (before >= GAP) return { x: before, y };
  return { x: within(left + width - label.width - GAP, GAP, room.width - label.width - GAP), y: room.height - label.height - GAP };
}
