import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the focus from falling to the page's body when the focused element is removed (a deleted row, a bar that closes): it goes to
 * what `home` names. A person who clicked beside everything keeps nothing focused, as they wished.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>, home: () => HTMLElement | null | undefined): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let last: Element | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target as Element;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const next = home();
      if (!next) return;
      last = null;
      next.focus();
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
