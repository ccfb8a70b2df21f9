import { MARK_LINES } from '../../../../utils/annotate/highlight/colors';
import { DEPTHS, EMPHASIS, markName } from '../../../../utils/annotate/highlight/paint-style';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../../utils/model/highlight';

/** Highlights on paper: a line under the words instead of a ground, of another form for each colour. What was searched for is not printed. */
export function printSheet(): string {
  const marks = HIGHLIGHT_COLORS.map(
    (color) => `${namesOf(color)}{background-color:transparent;color:#000;text-decoration:underline ${MARK_LINES[color]} 1pt #000}`,
  );
  const others = ['unionclip-search', 'unionclip-find', 'unionclip-find-here', 'unionclip-arrived', EMPHASIS]
    .map((name) => `::highlight(${name})`)
    .join(',');
  return `@media print{${marks.join('')}${others}{background-color:transparent;color:inherit;text-decoration:none}}`;
}

function namesOf(color: HighlightColor): string {
  const names: string[] = [];
  for (const tone of ['light', 'dark'] as const)
    for (const line of [undefined, 'note', 'changed'] as const) {
      for (let depth = 0; depth < DEPTHS; depth += 1) names.push(`::highlight(${markName({ color, tone, line, depth })})`);
    }
  return names.join(',');
}
