import { browser } from '#imports';
import type { Witness } from './types';

const KEY = 'library-witness';
const CHECKED_KEY = 'library-checked';

/** What the library looked like after the last write, or nothing on a first start. */
export async function readWitness(): Promise<Witness | undefined> {
  const stored = await browser.storage.local.get(KEY);
  return stored[KEY] as Witness | undefined;
}

/**
 * Notes what the library looks like. Called after the commit, so the witness may be behind the library, never ahead of it. A failure is
 * passed over: the write itself is done, and a witness that is behind raises no alarm.
 */
export async function writeWitness(witness: Witness): Promise<void> {
  await browser.storage.local.set({ [KEY]: witness }).catch(() => undefined);
}

/** Whether the rows were already counted since the browser started: files break between two starts, not while they are open. */
export async function isCheckedThisSession(libraryId: string): Promise<boolean> {
  const stored = await browser.storage.session.get(CHECKED_KEY).catch(() => ({}) as Record<string, unknown>);
  return stored[CHECKED_KEY] === libraryId;
}

/** Remembers until the browser closes that the rows were counted and all were there. */
export async function markChecked(libraryId: string): Promise<void> {
  await browser.storage.session.set({ [CHECKED_KEY]: libraryId }).catch(() => undefined);
}
