import type { ArticleCounts } from '../model/article';
import { HIGHLIGHT_COLORS, type Highlight } from '../model/highlight';

type Counted = Pick<Highlight, 'color' | 'note'>;

/** An article's numbers after these highlights came to it or left it. */
export function countHighlights(counts: ArticleCounts, highlights: Counted[], times: 1 | -1): ArticleCounts {
  const colors = { ...counts.colors };
  let notes = counts.notes ?? 0;
  for (const { color, note } of highlights) {
    colors[color] = (colors[color] ?? 0) + times;
    if (note) notes += times;
  }
  return withCounts(counts, counts.highlights + highlights.length * times, colors, notes);
}

/** An article's numbers with these highlights and no others, whatever was counted before. */
export function recountHighlights(counts: ArticleCounts, highlights: Counted[]): ArticleCounts {
  return countHighlights(withCounts(counts, 0, {}, 0), highlights, 1);
}

// What is none is left out, in one order: the same numbers are the same row.
function withCounts(
  { colors: _colors, notes: _notes, ...counts }: ArticleCounts,
  highlights: number,
  colors: NonNullable<ArticleCounts['colors']>,
  notes: number,
): ArticleCounts {
  const used = HIGHLIGHT_COLORS.filter((color) => (colors[color] ?? 0) > 0);
  return {
    ...counts,
    highlights,
    ...(used.length > 0 ? { colors: Object.fromEntries(used.map((color) => [color, colors[color]])) } : {}),
    ...(notes > 0 ? { notes } : {}),
  };
}
