import type { HighlightGroup } from './highlight-groups';

// Of the style sheets at the width of a desk's screen, in pixels.
const HEADING = 78;
const CARD = 46;
const [QUOTE_LINE, QUOTE_LINES] = [23, 6];
const [NOTE_LINE, NOTE_LINES] = [21, 8];
const TAGS = 28;
const LINE_UNITS = 104;

/** About how high these groups are when they are drawn, without drawing them. */
export function guessHeight(groups: readonly HighlightGroup[]): number {
  let height = 0;
  for (const { highlights, isContinued } of groups) {
    if (!isContinued) height += HEADING;
    for (const { selectors, note, tags } of highlights) {
      height += CARD + QUOTE_LINE * Math.min(QUOTE_LINES, linesOf(selectors[0].exact));
      if (note) height += 6 + NOTE_LINE * Math.min(NOTE_LINES, linesOf(note));
      if (tags.length > 0) height += TAGS;
    }
  }
  return height;
}

// A Chinese character is as wide as two letters. What a text begins with, it goes on with.
function linesOf(text: string): number {
  const units = text.length * (text.charCodeAt(0) >= 0x2e80 ? 2 : 1);
  return Math.max(1, Math.ceil(units / LINE_UNITS));
}
