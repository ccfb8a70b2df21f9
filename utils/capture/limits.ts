/**
 * Much deeper trees overflow the stack in `cloneNode` and in every recursive step after it, and Readability's time grows with the square.
 * Real pages stay below 100; parsers stop at 512, only scripts go deeper.
 */
export const MAX_DEPTH = 700;
/** Beyond this a capture takes seconds, and the tab with it; long reports have some 20,000. */
export const MAX_ELEMENTS = 100_000;
/** Characters of text. */
export const MAX_CHARACTERS = 8_000_000;
/** Longest text that a title, a caption or an address may have before it is cut. */
export const MAX_FIELD = 500;

/** A title, a caption or a name of at most `MAX_FIELD` units, never cut inside a character. */
export function cutField(text: string): string {
  return text.length > MAX_FIELD ? `${text.slice(0, MAX_FIELD - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
