import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_PAINTS, MARK_SIGNS } from '../../../utils/annotate/highlight/colors';
import { luminance } from '../../../utils/annotate/highlight/tone';
import { HIGHLIGHT_COLORS } from '../../../utils/model/highlight';

function contrast(one: string, other: string): number {
  const bright = [one, other].map((hex) =>
    luminance(`rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`),
  );
  return (Math.max(...bright) + 0.05) / (Math.min(...bright) + 0.05);
}

const tokens = fs.readFileSync('components/shared/tokens.css', 'utf8');
const [light = '', , dark = ''] = tokens.split(/^:root|@media \(prefers-color-scheme/m).slice(1);

describe.each(['light', 'dark'] as const)('the %s paints', (tone) => {
  it.each(HIGHLIGHT_COLORS)('%s can be read, and its line be seen', (color) => {
    const { background, ink, line } = MARK_PAINTS[tone][color];
    expect(contrast(background, ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(background, line)).toBeGreaterThanOrEqual(3);
  });

  it.each(HIGHLIGHT_COLORS)('%s is the same in lists', (color) => {
    expect(tone === 'light' ? light : dark).toContain(`--mark-${color}: ${MARK_PAINTS[tone][color].background};`);
  });
});

it('tells the colours apart by shapes too', () => {
  expect(new Set(HIGHLIGHT_COLORS.map((color) => MARK_SIGNS[color])).size).toBe(HIGHLIGHT_COLORS.length);
});
