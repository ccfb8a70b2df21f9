import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A ref whose button takes the focus when it is drawn, so that Enter means it from the first moment; unless the person is at work
 * elsewhere: a page that was slow to read must not take the search field's keys.
 */
export function useFirstFocus(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) button.current?.focus();
  }, []);
  return button;
}
