import { catchUp, isBehind } from '../../../../utils/search/indexing/catch-up';

/** Waits until the index has nothing left to do, and does it where no other context is at it. */
export async function settleIndex(): Promise<void> {
  while (await isBehind()) {
    await catchUp();
    const { held } = await navigator.locks.query();
    if (held?.some(({ name }) => name === 'unionclip-index')) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
