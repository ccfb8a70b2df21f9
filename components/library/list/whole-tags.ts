/** More chips than this are noise in a list. */
const MOST = 4;
// Pixels in the narrowest list, without the chip that counts the rest.
const ROOM = 196;
const CHIP = 20;
const UNIT = 6.5;

/** How many of these tags a row shows: as many as stand whole on one line of it, and one at least. The others are counted. */
export function wholeTags(tags: readonly string[]): number {
  let width = 0;
  let count = 0;
  for (const tag of tags.slice(0, MOST)) {
    width += CHIP + UNIT * unitsOf(tag);
    if (width > ROOM && count > 0) break;
    count += 1;
  }
  return count;
}

// A Chinese character is as wide as two letters.
function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return units;
}
