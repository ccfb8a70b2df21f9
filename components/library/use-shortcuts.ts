import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './shortcuts';

export type Handlers = Partial<Record<Command, () => void>>;
export type HandleKey = (event: KeyboardEvent) => void;

/** Where a frame hands on the keys pressed in it: keys in a frame never reach this document. */
export const KeyContext = createContext<HandleKey>(() => {});
export const useKeyHandler = () => useContext(KeyContext);

const ONCE: ReadonlySet<Command> = new Set(['delete', 'undo', 'export', 'star', 'read', 'select']);

/** Runs `handlers` on the page's keys, never while something is typed, composed or asked in a dialog. Returns the handler for frames. */
export function useShortcuts(handlers: Handlers): HandleKey {
  const latest = useRef(handlers);
  latest.current = handlers;
  const handle = useRef<HandleKey>((event) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || document.querySelector('dialog[open]')) return;
    const command = commandOf(event, { isInList: Boolean(document.activeElement?.closest('.articles')) });
    const run = command && latest.current[command];
    if (!run) return;
    event.preventDefault();
    // A key that is held must not go on to what comes next: another article, or the article after its last highlight.
    if (!event.repeat || !ONCE.has(command)) run();
  }).current;

  useEffect(() => {
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [handle]);
  return handle;
}

/** Whether a key belongs to a field in which something is written. */
// By name, not by `instanceof`: the target may come from a frame, where the classes are others.
export function isTyping({ target }: KeyboardEvent): boolean {
  const element = target as HTMLElement;
  if (element.isContentEditable || ['TEXTAREA', 'SELECT'].includes(element.tagName)) return true;
  return element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'file'].includes((element as HTMLInputElement).type);
}
