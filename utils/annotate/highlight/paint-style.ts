import { HIGHLIGHT_COLORS, type HighlightColor } from '../../model/highlight';
import { MARK_LINES, MARK_PAINTS, type MarkTone } from './colors';

/** Begins every name that we put into the registry, which a page shares with us. */
export const PREFIX = 'unionclip-highlight-';

/** Marks may lie in marks: so many are told apart, what is deeper is drawn as the last. */
export const DEPTHS = 4;

/** The mark that is pointed at or jumped to. */
export const EMPHASIS = `${PREFIX}here`;

const TONES: MarkTone[] = ['light', 'dark'];

interface Kind {
  color: HighlightColor;
  tone: MarkTone;
  hasNote: boolean;
  depth: number;
}

/** Name of the registry's entry for marks of one kind: `unionclip-highlight-fact`, with what is unusual behind it. */
export function markName({ color, tone, hasNote, depth }: Kind): string {
  return `${PREFIX}${color}${tone === 'dark' ? '-dark' : ''}${hasNote ? '-note' : ''}${depth > 0 ? `-${depth}` : ''}`;
}

function selector(color: HighlightColor, tones: MarkTone[], notes: boolean[]): string {
  const names: string[] = [];
  for (const tone of tones)
    for (const hasNote of notes) {
      for (let depth = 0; depth < DEPTHS; depth += 1) names.push(`::highlight(${markName({ color, tone, hasNote, depth })})`);
    }
  return names.join(',');
}

/** The one style sheet that is adopted. A line under the text says that there is a note. */
export function paintStyle(): string {
  const rules = HIGHLIGHT_COLORS.flatMap((color) =>
    TONES.flatMap((tone) => {
      const { background, ink, line } = MARK_PAINTS[tone][color];
      return [
        `${selector(color, [tone], [false, true])}{background-color:${background};color:${ink}}`,
        `${selector(color, [tone], [true])}{text-decoration:underline 2px ${line}}`,
      ];
    }),
  );
  const forced = HIGHLIGHT_COLORS.map(
    (color) => `${selector(color, TONES, [false, true])}{text-decoration:underline 2px ${MARK_LINES[color]} CanvasText}`,
  );
  const here = `::highlight(${EMPHASIS}){text-decoration:underline 3px #d0303f}`;
  return [...rules, `@media (forced-colors:active){${forced.join('')}}`, here].join('\n');
}
