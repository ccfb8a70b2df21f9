let last = 0;

/** A new id (UUID v7): ids sort by the time they were made, and the caller makes them, so that a retried save is harmless. */
export function newId(): string {
  // Those of one millisecond sort too, and those after the clock was set back.
  last = Math.max(Date.now(), last + 1);
  const time = last.toString(16).padStart(12, '0');
  const random = randomToken();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** What nobody can guess: 128 random bits in hex. */
export function randomToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
