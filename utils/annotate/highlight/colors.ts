import type { HighlightColor } from '../../model/highlight';

/** How one colour is drawn: behind the text, the text itself, and a line under it. */
export interface MarkPaint {
  background: string;
  ink: string;
  line: string;
}

/** On light text areas and on dark ones. */
export type MarkTone = 'light' | 'dark';

const LIGHT_INK = '#1d1b19';
const DARK_INK = '#ece8e2';

/**
 * The paint of every colour, the one source for pages, reader and lists (there as the tokens `--mark-<color>`). Marks bring their ink along: on a
 * page of any colours the text on them keeps a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3), and the line 3:1 against its background.
 */
export const MARK_PAINTS: Record<MarkTone, Record<HighlightColor, MarkPaint>> = {
  light: {
    fact: { background: '#ffe48a', ink: LIGHT_INK, line: '#8a6a00' },
    figure: { background: '#bfe3ff', ink: LIGHT_INK, line: '#0b63a5' },
    quote: { background: '#c9efc4', ink: LIGHT_INK, line: '#2c7a2a' },
    question: { background: '#ffd0dc', ink: LIGHT_INK, line: '#b3245a' },
    check: { background: '#dccbff', ink: LIGHT_INK, line: '#6b3fc4' },
  },
  dark: {
    fact: { background: '#6b5713', ink: DARK_INK, line: '#ffd75e' },
    figure: { background: '#1d4a6b', ink: DARK_INK, line: '#8cc9ff' },
    quote: { background: '#28552a', ink: DARK_INK, line: '#94dd8d' },
    question: { background: '#6e2a3f', ink: DARK_INK, line: '#ff9db8' },
    check: { background: '#493076', ink: DARK_INK, line: '#c5a8ff' },
  },
};

/** A shape for each colour, beside its name in lists and toolbars, for those who do not tell the colours apart. */
export const MARK_SIGNS: Record<HighlightColor, string> = { fact: '●', figure: '▲', quote: '■', question: '◆', check: '★' };

/** The line's form where a system allows no colours of ours. */
export const MARK_LINES: Record<HighlightColor, string> = {
  fact: 'solid',
  figure: 'dashed',
  quote: 'double',
  question: 'wavy',
  check: 'dotted',
};
