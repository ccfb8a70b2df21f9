import { expect, it } from 'vitest';
import { dayHeading, dayOf } from '../../../components/library/list/days';

const now = new Date('2026-11-22T09:00:00+08:00');

it.each([
  ['2026-11-22', 'Today'],
  ['2026-11-21', 'Yesterday'],
  ['2026-11-18', 'Wednesday, Nov 18'],
  ['2025-11-18', 'Tuesday, Nov 18, 2025'],
  ['rubbish', 'rubbish'],
])('%s is headed %s', (key, heading) => {
  expect(dayHeading(key, { now })).toBe(heading);
});

it('takes the day of the reader, not of the page', () => {
  expect(dayOf('2026-11-21T20:00:00+00:00')).toBe('2026-11-22');
});
