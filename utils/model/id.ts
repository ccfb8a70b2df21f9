import { v7 } from 'uuid';

/** A new id (UUID v7): ids sort by the time they were made, and the caller makes them, so that a retried save is harmless. */
export function newId(): string {
  return v7();
}

/** What nobody can guess: 128 random bits in hex. */
export function randomToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
