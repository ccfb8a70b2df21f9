import { useEffect, useRef } from 'preact/hooks';

type KeyMap = Record<string, (() => void) | undefined>;

/** Runs `keys` by their `event.key`, with `Mod+` before it for Ctrl or ⌘, while nothing is typed, composed, or asked by another control. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const run = latest.current[event.ctrlKey || event.metaKey ? `Mod+${event.key}` : event.key];
      if (!run || isOwnKey(event)) return;
      event.preventDefault();
      run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

// Fields take every key, buttons and links their Enter.
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, dialog')) return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}
