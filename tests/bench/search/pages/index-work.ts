import { catchUp, isBehind } from '../../../../utils/search/indexing/catch-up';

// A browser's driver waits three minutes for one answer.
const TURN = 60_000;

/** Goes on with the index for a minute at most. Returns whether it has nothing left to do. */
export async function indexForAMinute(): Promise<boolean> {
  const signal = AbortSignal.timeout(TURN);
  await catchUp({ signal }).catch((error) => {
    if (!signal.aborted) throw error;
  });
  return !(await isBehind());
}

/** Waits until the index has nothing left to do, and does it where no other context is at it. */
export async function settleIndex(): Promise<void> {
  while (await isBehind()) {
    await catchUp();
    const { held } = await navigator.locks.query();
    if (held?.some(({ name }) => name === 'unionclip-index')) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
