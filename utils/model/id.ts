import { v7 } from 'uuid';

/** A new id (UUID v7): ids sort by the time they were made, and the caller makes them, so that a retried save is harmless. */
export function newId(): string {
  return v7();
}
