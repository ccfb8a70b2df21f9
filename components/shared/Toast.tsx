import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { type Countdown, startCountdown } from './countdown';
import { Icon } from './Icon';
import type { ToastOptions } from './toasts';

/** Long enough to read it, notice the mistake and reach for Undo. */
const SHOWN_FOR = 8000;
/** A mere confirmation asks for nothing and leaves sooner. */
const CONFIRMED_FOR = 4000;

export type ToastEntry = ToastOptions & { key: number };

interface ToastProps {
  entry: ToastEntry;
  /** Of all that can be undone it is the newest: what was done before comes back after it. */
  isNext?: boolean;
  onDismiss: () => void;
  onUndo: () => void;
}

/** One sentence about what was done. It stays while the pointer or the focus is on it. */
export function Toast({ entry, isNext, onDismiss, onUndo }: ToastProps) {
  const countdown = useRef<Countdown | undefined>(undefined);
  const cameFrom = useRef<HTMLElement | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (entry.isError) return;
    countdown.current = startCountdown(entry.undo || entry.action ? SHOWN_FOR : CONFIRMED_FOR, onDismiss);
    return () => countdown.current?.stop();
  }, [entry.key]);

  // The button pressed goes away with the toast: the focus goes back to where the person was.
  const leave = (act: () => void) => () => {
    const hadFocus = box.current?.contains(document.activeElement);
    act();
    if (hadFocus && cameFrom.current?.isConnected) cameFrom.current.focus();
  };

  return (
    <div
      ref={box}
      class={`toast ${entry.isError ? 'is-error' : ''}`}
      onPointerEnter={() => countdown.current?.pause()}
      onPointerLeave={() => countdown.current?.resume()}
      onFocusIn={(event) => {
        if (box.current?.contains(event.relatedTarget as Node | null)) return;
        if (event.relatedTarget instanceof HTMLElement) cameFrom.current = event.relatedTarget;
        countdown.current?.pause();
      }}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) countdown.current?.resume();
      }}
    >
      <p>{entry.text}</p>
      {entry.undo && isNext && (
        <button type="button" class="toast-action" onClick={leave(onUndo)}>
          {t('shared_undo')}
        </button>
      )}
      {entry.action && (
        <button
          type="button"
          class="toast-action"
          onClick={leave(() => {
            entry.action?.run();
            onDismiss();
          })}
        >
          {entry.action.label}
        </button>
      )}
      <button type="button" class="toast-close" onClick={leave(onDismiss)} aria-label={t('shared_dismiss')} title={t('shared_dismiss')}>
        <Icon icon={X} />
      </button>
    </div>
  );
}
