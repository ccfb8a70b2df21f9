import { useCallback, useState } from 'preact/hooks';

/** A small preference of this browser, kept in localStorage. `isValid` guards against what another version left there. */
export function useStored<T>(key: string, initial: T, isValid: (value: unknown) => value is T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(key, initial, isValid));
  const store = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A preference that cannot be kept holds until the page is closed.
      }
    },
    [key],
  );
  return [value, store];
}

function read<T>(key: string, initial: T, isValid: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isValid(value) ? value : initial;
  } catch {
    return initial;
  }
}
