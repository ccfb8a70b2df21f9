import { HIGHLIGHT_COLORS, type HighlightColor } from '../model/highlight';
import type { HighlightSettings } from '../model/highlight-settings';
import { t } from './index';

/** The names of the colours: the person's own, or those of the interface's language. */
export function colorNames({ names }: Pick<HighlightSettings, 'names'>): Record<HighlightColor, string> {
  const named = HIGHLIGHT_COLORS.map((color) => [color, names[color] || t(`highlightColor_${color}`)] as const);
  return Object.fromEntries(named) as Record<HighlightColor, string>;
}
