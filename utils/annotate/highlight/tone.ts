import type { MarkTone } from './colors';

// What can be read on white (4.5:1) is at most this bright, and what can be read on black is at least as bright: quiet text of a dark page is no dark text.
const MOST_ON_LIGHT = 0.18;

/** Which paint suits the place of a range: where the text is light, its ground is dark. */
export function toneOf(range: Range): MarkTone {
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return 'light';
  return luminance(view.getComputedStyle(element).color) > MOST_ON_LIGHT ? 'dark' : 'light';
}

/** Relative luminance of a computed colour (WCAG 2.2), from 0 to 1. A colour in another notation than `rgb()` counts as dark text. */
export function luminance(color: string): number {
  const [red, green, blue] = /^rgba?\(/.test(color) ? (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number).map(linear) : [];
  return red === undefined || green === undefined || blue === undefined ? 0 : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
