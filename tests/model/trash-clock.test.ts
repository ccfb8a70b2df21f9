import { describe, expect, it } from 'vitest';
import { daysLeft, isOverdue, lookAtClock, type TrashClock } from '../../utils/model/trash-clock';

const DAY = 86_400_000;
const START = Date.parse('2026-03-02T08:00:00Z');
const at = (days: number) => START + days * DAY;
const iso = (time: number) => new Date(time).toISOString();

/** What is known after looks on these days. */
function looks(...days: number[]): TrashClock {
  return days.reduce<TrashClock | undefined>((clock, day) => lookAtClock(clock, at(day)), undefined) as TrashClock;
}
/** Every working day from one day to another. */
const daily = (from: number, to: number) => Array.from({ length: (to - from) * 4 + 1 }, (_, i) => from + i / 4);

describe('the trash', () => {
  it('keeps an article thirty days while the clock runs', () => {
    expect(isOverdue(iso(at(0)), looks(...daily(-5, 29.75)), at(29.75))).toBe(false);
    expect(isOverdue(iso(at(0)), looks(...daily(-5, 30)), at(30))).toBe(true);
    expect(daysLeft(iso(at(0)), looks(...daily(-5, 0)), at(0))).toBe(30);
    expect(daysLeft(iso(at(0)), looks(...daily(-5, 12)), at(12))).toBe(18);
    expect(daysLeft(iso(at(0)), looks(...daily(-5, 31)), at(31))).toBe(0);
  });

  it('adds the longest time in which nobody looked, as a weekend', () => {
    const clock = looks(...daily(-5, 4), ...daily(7, 33));
    expect(isOverdue(iso(at(0)), clock, at(32.5))).toBe(false);
    expect(isOverdue(iso(at(0)), clock, at(33))).toBe(true);
  });

  it.each([
    ['ten years ahead', 3650],
    ['forty days ahead', 40],
    ['eight days ahead, which looks like a holiday', 8],
    ['back to the year 2000', -9500],
  ])('takes nothing away early when the clock jumps %s and stays there', (_, jump) => {
    const clock = looks(...daily(-60, 25), ...daily(25 + jump, 29.5 + jump));
    expect(isOverdue(iso(at(0)), clock, at(29.5 + jump))).toBe(false);
  });

  it('nor when it jumps and comes back', () => {
    for (const jump of [3650, 31, -400]) {
      const clock = looks(...daily(-60, 10), 10 + jump, ...daily(10.25, 29));
      expect(isOverdue(iso(at(0)), clock, at(29))).toBe(false);
      expect(daysLeft(iso(at(0)), clock, at(29))).toBeGreaterThan(0);
    }
  });

  it('nor what was deleted while the clock was wrong', () => {
    // Deleting is a look: it falls into the wrong time, and the next one out of it.
    for (const wrong of [-9500, 3650]) {
      const clock = looks(...daily(-60, 0), wrong, ...daily(0.25, 29));
      expect(isOverdue(iso(at(wrong)), clock, at(29))).toBe(false);
    }
  });

  it('counts what came from another machine from the time when it came', () => {
    const clock = looks(...daily(0, 10));
    expect(daysLeft(iso(at(-400)), clock, at(10))).toBe(20);
    expect(daysLeft(iso(at(5000)), clock, at(10))).toBe(20);
    expect(daysLeft('no time', clock, at(10))).toBe(20);
  });

  it('does not mind that a clock is set right by seconds', () => {
    const clock = lookAtClock(looks(...daily(0, 20)), at(20) - 30_000);
    expect(daysLeft(iso(at(0)), clock, at(20))).toBe(10);
    expect(isOverdue(iso(at(20) + 30_000), clock, at(20))).toBe(false);
  });

  it('gives everything its thirty days before the clock was ever looked at', () => {
    expect(daysLeft(iso(at(-400)), undefined, at(0))).toBe(30);
    expect(isOverdue(iso(at(-400)), looks(0), at(0))).toBe(false);
  });
});
