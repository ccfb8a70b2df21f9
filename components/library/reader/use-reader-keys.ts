import { useCallback, useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../use-shortcuts';
import { type ReaderCommand, readerCommandOf } from './reader-keys';

interface ReaderKeysOptions {
  run: Record<ReaderCommand, () => void>;
  /** Escape in the text: returns whether something was closed by it. */
  escape: () => boolean;
}

/** The keys for the open text. They come before the library's own. Returns what the frame has to be given, since its keys never reach this document. */
export function useReaderKeys(options: ReaderKeysOptions): (page: Document, signal: AbortSignal) => void {
  const latest = useRef(options);
  latest.current = options;

  const handle = useRef((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || document.querySelector('dialog[open]')) return;
    const focused = document.activeElement;
    if (focused?.closest('[role="menu"], .mark-toolbar')) return;
    const isInText = Boolean(focused?.closest('.reader-main'));
    if (event.key === 'Escape') {
      if (isInText && latest.current.escape()) event.preventDefault();
      return;
    }
    const command = readerCommandOf(event, { isInText });
    if (!command) return;
    event.preventDefault();
    latest.current.run[command]();
  }).current;

  useEffect(() => {
    document.addEventListener('keydown', handle, { capture: true });
    return () => document.removeEventListener('keydown', handle, { capture: true });
  }, []);
  return useCallback((page: Document, signal: AbortSignal) => page.addEventListener('keydown', handle, { capture: true, signal }), []);
}
