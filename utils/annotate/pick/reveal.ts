import { rectOf } from './dom';

/** Room that is kept above a block that is brought into view, and for the bar below it. */
const MARGIN = 40;
const BAR = 90;

/** Brings a block into view, unless enough of it is: its beginning, with a little of what is before it. */
export function reveal(block: Element, { innerHeight }: Window): void {
  const { top, height } = rectOf(block);
  const room = innerHeight - MARGIN - BAR;
  if (top >= MARGIN && top + Math.min(height, room) <= innerHeight - BAR) return;
  const fits = height < room;
  // At once, whatever the page's style says: nothing flies by.
  block.scrollIntoView({ block: fits ? 'center' : 'start', behavior: 'instant' });
  if (!fits) window.scrollBy({ top: -MARGIN, behavior: 'instant' });
}
