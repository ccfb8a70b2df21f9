import { cleanLine } from './clean';
import { HIGHLIGHT_COLORS, type HighlightColor } from './highlight';

/** How marks are written into an exported text: `==…==` (Obsidian and others), `<mark>`, footnotes with the notes, or not at all. */
export type MarkStyle = 'equals' | 'mark' | 'footnote' | 'none';

/** Where an exported file lists its highlights. */
export type HighlightListPlace = 'top' | 'end' | 'none';

export interface HighlightSettings {
  /** Names that the person gave to colours; a colour without one has the name of the interface's language. */
  names: Partial<Record<HighlightColor, string>>;
  /** What the next highlight gets: the colour of the last one. */
  color: HighlightColor;
  markStyle: MarkStyle;
  /** Write the notes into the exported text, beside their marks. */
  hasNotes: boolean;
  list: HighlightListPlace;
  /** Group the list by colour; otherwise it is in the order of the text. */
  isByColor: boolean;
}

/** The longest name of a colour, in UTF-16 units: it stands beside every highlight. */
export const COLOR_NAME_LENGTH = 30;
const MARK_STYLES: readonly MarkStyle[] = ['equals', 'mark', 'footnote', 'none'];
const LIST_PLACES: readonly HighlightListPlace[] = ['top', 'end', 'none'];

export const DEFAULT_HIGHLIGHT_SETTINGS: HighlightSettings = {
  names: {},
  color: 'fact',
  markStyle: 'equals',
  hasNotes: true,
  list: 'end',
  isByColor: false,
};

/** Settings as they were stored, or came with a backup, with the default for whatever is missing or makes no sense. */
export function readHighlightSettings(value: unknown): HighlightSettings {
  const stored: Partial<Record<keyof HighlightSettings, unknown>> = value instanceof Object ? value : {};
  const settings: HighlightSettings = { ...DEFAULT_HIGHLIGHT_SETTINGS, names: readNames(stored.names) };
  settings.color = oneOf(HIGHLIGHT_COLORS, stored.color) ?? settings.color;
  settings.markStyle = oneOf(MARK_STYLES, stored.markStyle) ?? settings.markStyle;
  settings.list = oneOf(LIST_PLACES, stored.list) ?? settings.list;
  for (const key of ['hasNotes', 'isByColor'] as const) if (typeof stored[key] === 'boolean') settings[key] = stored[key];
  return settings;
}

function readNames(value: unknown): HighlightSettings['names'] {
  const stored: Record<string, unknown> = value instanceof Object ? { ...value } : {};
  const named = HIGHLIGHT_COLORS.map((color) => [color, stored[color]] as const);
  const clean = named.map(([color, name]) => [color, typeof name === 'string' ? cleanLine(name, COLOR_NAME_LENGTH) : ''] as const);
  return Object.fromEntries(clean.filter(([, name]) => name));
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value);
}
