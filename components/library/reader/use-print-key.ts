import { useEffect, useRef } from 'preact/hooks';

/** Ctrl+P, or ⌘P, prints the article instead of the page around it. */
export function usePrintKey(print: () => Promise<void>): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a key means printing. */
export function isPrintKey({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'p';
}
