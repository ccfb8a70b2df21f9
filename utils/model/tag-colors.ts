/** The colours that a tag can be given, in the order in which they are offered. What each looks like is the style sheet's matter. */
export const TAG_COLORS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'gray'] as const;

export type TagColor = (typeof TAG_COLORS)[number];

/** Colour by tag; a tag that is not in it has none. */
export type TagColors = Record<string, TagColor>;

/** What is stored, or came with a backup, as far as it names colours. */
export function readTagColors(stored: unknown): TagColors {
  if (typeof stored !== 'object' || stored === null) return {};
  const known: readonly unknown[] = TAG_COLORS;
  return Object.fromEntries(Object.entries(stored).filter(([tag, color]) => tag !== '__proto__' && known.includes(color))) as TagColors;
}
