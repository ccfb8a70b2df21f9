import { HIGHLIGHT_COLORS, type HighlightColor } from '../../model/highlight';
import { MARK_LINES, MARK_PAINTS, type MarkTone } from './colors';

/** Begins every name that we put into the registry, which a page shares with us. */
export const PREFIX = 'unionclip-highlight-';

/** Marks may lie in marks: so many are told apart, what is deeper is drawn as the last. */
export const DEPTHS = 4;

/** The mark that is pointed at or jumped to. */
export const EMPHASIS = `${PREFIX}here`;

interface Kind {
  color: HighlightColor;
  tone: MarkTone;
  /** Under the text, where there is something to say. */
  line: 'note' | 'changed' | undefined;
  depth: number;
}

const TONES: MarkTone[] = ['light', 'dark'];
const ANY: Kind['line'][] = [undefined, 'note', 'changed'];

/** Name of the registry's entry for marks of one kind: `unionclip-highlight-fact`, with what is unusual behind it. */
export function markName({ color, tone, line, depth }: Kind): string {
  return `${PREFIX}${color}${tone === 'dark' ? '-dark' : ''}${line ? `-${line}` : ''}${depth > 0 ? `-${depth}` : ''}`;
}

function selector(color: HighlightColor, tones: MarkTone[], lines: Kind['line'][]): string {
  const names: string[] = [];
  for (const tone of tones)
    for (const line of lines) {
      for (let depth = 0; depth < DEPTHS; depth += 1) names.push(`::highlight(${markName({ color, tone, line, depth })})`);
    }
  return names.join(',');
}

/** The one style sheet that is adopted. A line under the text says that there is a note, a broken one that the words have changed. */
export function paintStyle(): string {
  const rules = HIGHLIGHT_COLORS.flatMap((color) =>
    TONES.flatMap((tone) => {
      const { background, ink, line } = MARK_PAINTS[tone][color];
      return [
        `${selector(color, [tone], ANY)}{background-color:${background};color:${ink}}`,
        `${selector(color, [tone], ['note'])}{text-decoration:underline 2px ${line}}`,
        `${selector(color, [tone], ['changed'])}{text-decoration:underline dashed 2px ${line}}`,
      ];
    }),
  );
  const forced = HIGHLIGHT_COLORS.map(
    (color) => `${selector(color, TONES, ANY)}{text-decoration:underline 2px ${MARK_LINES[color]} CanvasText}`,
  );
  const here = `::highlight(${EMPHASIS}){text-decoration:underline 3px #d0303f}`;
  return [...rules, `@media (forced-colors:active){${forced.join('')}}`, here].join('\n');
}
