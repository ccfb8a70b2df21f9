/** How articles are set: plain values, where they are kept, and how a document takes them on. */

/** The text sizes to step through, in pixels. */
export const SIZES = [14, 15, 16, 17, 18, 20, 22, 24, 28, 32] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const LEADINGS = ['tight', 'normal', 'loose'] as const;
export const FONTS = ['sans', 'serif'] as const;
export const PARAGRAPHS = ['space', 'indent'] as const;
export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;

export interface ReaderStyle {
  size: (typeof SIZES)[number];
  /** How long the lines may get. */
  width: (typeof WIDTHS)[number];
  /** How far apart they are. */
  leading: (typeof LEADINGS)[number];
  font: (typeof FONTS)[number];
  /** How paragraphs are told apart: by space, or by an indent of two characters. */
  paragraphs: (typeof PARAGRAPHS)[number];
  /** Of the whole page: a white list beside a dark text would glare. */
  theme: (typeof THEMES)[number];
}

export const PLAIN_STYLE: ReaderStyle = {
  size: 18,
  width: 'medium',
  leading: 'normal',
  font: 'sans',
  paragraphs: 'space',
  theme: 'system',
};

const CHOICES: { [K in keyof ReaderStyle]: readonly ReaderStyle[K][] } = {
  size: SIZES,
  width: WIDTHS,
  leading: LEADINGS,
  font: FONTS,
  paragraphs: PARAGRAPHS,
  theme: THEMES,
};

/** In characters of full width. */
const MEASURES: Record<ReaderStyle['width'], number> = { narrow: 32, medium: 40, wide: 56 };
const KEY = 'library.readerStyle';

/** What was chosen last; what is missing or unknown, as after another version, is as it is at first. */
export function readStyle(): ReaderStyle {
  try {
    return toStyle(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return PLAIN_STYLE;
  }
}

export function keepStyle(style: ReaderStyle): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(style));
  } catch {
    // A preference that cannot be kept holds until the page is closed.
  }
}

/** Whether a change of this key of localStorage is a change of the style. */
export const isStyleKey = (key: string | null): boolean => key === KEY || key === null;

function toStyle(stored: unknown): ReaderStyle {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const pick = <K extends keyof ReaderStyle>(key: K): ReaderStyle[K] =>
    CHOICES[key].find((choice) => choice === found[key]) ?? PLAIN_STYLE[key];
  return {
    size: pick('size'),
    width: pick('width'),
    leading: pick('leading'),
    font: pick('font'),
    paragraphs: pick('paragraphs'),
    theme: pick('theme'),
  };
}

/** The size so many steps larger or smaller; the last one stays. */
export function stepSize(size: ReaderStyle['size'], by: number): ReaderStyle['size'] {
  const at = Math.max(0, Math.min(SIZES.length - 1, SIZES.indexOf(size) + by));
  return SIZES[at] ?? size;
}

/** What the style sheets around the text ask for, as custom properties. */
export function styleTokens({ size, width }: ReaderStyle): Record<`--${string}`, string> {
  return { '--text-size': `${size}px`, '--measure': String(MEASURES[width]) };
}

/** Dresses the frame's document in the style. By attributes alone: style written into the document would be refused, and rightly. */
export function dressText(root: HTMLElement, style: ReaderStyle): void {
  root.dataset.size = String(style.size);
  root.dataset.leading = style.leading;
  root.classList.toggle('serif', style.font === 'serif');
  root.classList.toggle('indent', style.paragraphs === 'indent');
  dressTheme(root, style);
}

/** The theme alone; without an attribute a page follows the system. */
export function dressTheme(root: HTMLElement, { theme }: ReaderStyle): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
