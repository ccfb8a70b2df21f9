import { useEffect, useState } from 'preact/hooks';
import { daysLeft, type TrashClock } from '../../../utils/model/trash-clock';
import { getTrashClock } from '../../../utils/store';

/** Days are told: a minute more or less is none. */
const FRESH = 60_000;
let known: { at: number; clock: Promise<TrashClock | undefined> } | undefined;

// One reading for all rows of the trash.
function readClock(): Promise<TrashClock | undefined> {
  if (!known || Date.now() - known.at > FRESH) known = { at: Date.now(), clock: getTrashClock() };
  return known.clock;
}

/** Whole days after which an article in the trash goes for good; undefined until it is known. */
export function useDaysLeft(deletedAt: string | undefined): number | undefined {
  const [days, setDays] = useState<number>();
  useEffect(() => {
    if (!deletedAt) return setDays(undefined);
    let isCurrent = true;
    readClock().then(
      (clock) => isCurrent && setDays(daysLeft(deletedAt, clock, Date.now())),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [deletedAt]);
  return days;
}
