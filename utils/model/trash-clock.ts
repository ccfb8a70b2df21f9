/** So long a deleted article stays in the trash, at the least. */
export const TRASH_DAYS = 30;

const DAY = 86_400_000;
/** Between two looks at the clock: a browser is not opened every day, but a longer step may be a clock that was set. */
const LONGEST_STEP = 8 * DAY;
/** Clocks are set right by seconds all the time. */
const TOLERANCE = 5 * 60_000;

/**
 * What is known of this machine's clock, so that one that jumps takes nothing away early. It is looked at whenever something goes to the trash,
 * at every start and every few hours. Times are milliseconds of the clock itself.
 */
export interface TrashClock {
  seenAt: number;
  /** Since then it ran without going back, and without a step too long to be believed. What is in the trash longer counts from here. */
  steadySince: number;
  /** The longest time since then in which nobody looked, from a day on: it may have been a jump, and is added to the thirty days. */
  longestStep: number;
}

/** What is known after another look at the clock. */
export function lookAtClock(known: TrashClock | undefined, now: number): TrashClock {
  const step = known ? now - known.seenAt : 0;
  if (!known || step > LONGEST_STEP || step < -TOLERANCE) return { seenAt: now, steadySince: now, longestStep: 0 };
  return { ...known, seenAt: now, longestStep: Math.max(known.longestStep, step > DAY ? step : 0) };
}

/** How long an article is in the trash for certain, in milliseconds. */
function timeInTrash(deletedAt: string, clock: TrashClock | undefined, now: number): number {
  if (!clock) return 0;
  const { steadySince, longestStep } = lookAtClock(clock, now);
  const at = Date.parse(deletedAt);
  // A time that this run of the clock cannot have shown comes from a wrong one, or from another machine.
  const start = at >= steadySince && at <= now + TOLERANCE ? at : steadySince;
  return now - start - longestStep;
}

/** Whether an article may leave the trash for good. */
export function isOverdue(deletedAt: string, clock: TrashClock | undefined, now: number): boolean {
  return timeInTrash(deletedAt, clock, now) >= TRASH_DAYS * DAY;
}

/** Whole days that an article has left, at most thirty; 0 when it goes with the next look. */
export function daysLeft(deletedAt: string, clock: TrashClock | undefined, now: number): number {
  const left = Math.ceil(TRASH_DAYS - timeInTrash(deletedAt, clock, now) / DAY);
  return Math.max(0, Math.min(TRASH_DAYS, left));
}
