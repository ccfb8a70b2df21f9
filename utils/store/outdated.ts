import { db } from './database';

let outdated = false;
const listeners = new Set<() => void>();

// After another tab upgraded the schema, an old tab that opens again by itself would go on writing with old code: it must stay closed.
db.on('versionchange', () => {
  db.close({ disableAutoOpen: true });
  outdated = true;
  for (const listener of listeners) listener();
  return false;
});

/** Whether newer code took the library over; every call throws `library-outdated` from then on. */
export function isOutdated(): boolean {
  return outdated;
}

/** Calls back, once, when newer code took the library over: time to freeze and to ask for a reload. Returns the stop. */
export function watchOutdated(onOutdated: () => void): () => void {
  if (outdated) onOutdated();
  listeners.add(onOutdated);
  return () => listeners.delete(onOutdated);
}
