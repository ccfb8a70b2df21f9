import { expect, it } from 'vitest';
import { formatMomentDay, formatMomentInFull } from '../../utils/i18n/moments';

// The tests run on the clock of Shanghai.
const inCalifornia = '2026-11-19T15:27:00-08:00';

it('writes what happened here on the clock of this machine, whatever zone it was in', () => {
  expect(formatMomentInFull(inCalifornia)).toMatch(/^November 20, 2026 at 7:27\sAM$/);
  expect(formatMomentInFull('2026-11-19T23:27:00Z')).toBe(formatMomentInFull(inCalifornia));
  expect(formatMomentDay(inCalifornia)).toMatch(/^Nov 20/);
  expect(formatMomentInFull('rubbish')).toBe('rubbish');
});
