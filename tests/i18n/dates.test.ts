import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatDateTime } from '../../utils/i18n/dates';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('a date of a page', () => {
  it('is written as it stands there, with the year only when it is another one', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    expect(formatDate('2026-01-09', { now })).toBe('Jan 9');
    expect(formatDate('2017-11-09T23:59:59-08:00', { now })).toBe('Nov 9, 2017');
    expect(formatDate('last week', { now })).toBe('last week');
    expect(formatDate('2026-99-99TZ', { now })).toBe('2026-99-99TZ');
  });

  it('keeps its time, which a day alone has not', () => {
    expect(formatDateTime('2017-11-09T16:33:02+08:00')).toMatch(/^November 9, 2017 at 4:33\sPM$/);
    expect(formatDateTime('2017-11-09', { dateStyle: 'medium' })).toBe('Nov 9, 2017');
  });

  it('stays the same when the reader travels while the page is open', () => {
    const written = () => [formatDate('2017-11-09T00:10:00+08:00'), formatDateTime('2017-11-09T00:10:00+08:00')];
    const before = written();
    process.env.TZ = 'America/Los_Angeles';
    expect(written()).toEqual(before);
    process.env.TZ = 'Pacific/Kiritimati';
    expect(written()).toEqual(before);
  });
});

it('writes a moment of our own on the clock and the calendar of the user', () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const moment = '2026-11-19T23:27:00.000Z';
  const day = new Intl.DateTimeFormat('en', { timeZone, month: 'short', day: 'numeric' }).format(new Date(moment));
  expect(formatDate(moment, { now: new Date('2026-11-20T12:00:00Z') })).toBe(day);
  expect(formatDateTime(moment)).toContain(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(moment)),
  );
});
