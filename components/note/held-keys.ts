// A key that went up in another window is never told.
const PATIENCE_MS = 1000;

export interface HeldKeys {
  /** Settles once every key that went down in this document is up again, or after a second. */
  released(): Promise<void>;
  stop(): void;
}

/** Watches which keys are down in this document: a frame that goes while a key is down leaves the key's end to the page. */
export function watchHeldKeys(): HeldKeys {
  const held = new Set<string>();
  const leaving = new AbortController();
  let tell = () => {};
  const options = { capture: true, signal: leaving.signal };
  window.addEventListener('keydown', ({ code }) => held.add(code), options);
  window.addEventListener(
    'keyup',
    ({ code, key }) => {
      held.delete(code);
      // A Mac tells no end of a key that goes up before ⌘.
      if (key === 'Meta') held.clear();
      if (held.size === 0) tell();
    },
    options,
  );
  return {
    released: () =>
      new Promise((resolve) => {
        tell = resolve;
        if (held.size === 0) resolve();
        else setTimeout(resolve, PATIENCE_MS);
      }),
    stop: () => leaving.abort(),
  };
}
