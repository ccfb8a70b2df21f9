import { browser } from '#imports';
import { openLibrary, purgeOverdue } from '../store';

const ALARM = 'trash';
/** Often enough that the clock is known, seldom enough that nobody notices. */
const MINUTES = 6 * 60;

/** Empties the trash of what is overdue: at the start, when the extension was updated, and every few hours. */
export function watchTrash(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await emptyOverdue();
  });
  browser.runtime.onStartup.addListener(emptyOverdue);
  browser.runtime.onInstalled.addListener(emptyOverdue);
  // Firefox forgets alarms when it closes: asked for anew whenever the worker starts, if it is not there.
  void askForAlarm();
}

async function askForAlarm(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: MINUTES });
}

/** Nobody waits for it: what cannot be done now is done the next time. */
async function emptyOverdue(): Promise<void> {
  try {
    if ((await openLibrary()).state === 'ready') await purgeOverdue();
  } catch {
    // Where the library cannot be opened, its pages say so.
  }
}
