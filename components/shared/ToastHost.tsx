import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { errorText, t } from '../../utils/i18n';
import { Toast, type ToastEntry } from './Toast';
import './ToastHost.css';
import { ToastContext, type ToastOptions, type Toasts } from './toasts';

/** More than this at once is noise: the oldest goes. */
const MOST = 3;
/** Acts that can be taken back when their toasts are gone: each may hold the tags of thousands of articles. */
const MOST_LASTING = 20;

/** Holds the toasts of a page in one polite live region, which must be in the document before the first text comes. */
export function ToastHost({ children }: { children: ComponentChildren }) {
  const [entries, setEntries] = useState<ToastEntry[]>([]);
  const latest = useRef(entries);
  latest.current = entries;
  const nextKey = useRef(0);
  const lasting = useRef<ToastEntry[]>([]);

  const api = useMemo(() => {
    const dismiss = (key: number) => setEntries((all) => all.filter((entry) => entry.key !== key));
    const stillLasting = () => lasting.current.filter(({ lasts }) => lasts?.());
    const show = (options: ToastOptions) => {
      const entry = { ...options, key: nextKey.current++ };
      if (entry.undo && entry.lasts) lasting.current = [...stillLasting(), entry].slice(-MOST_LASTING);
      setEntries((all) => [...all, entry].slice(-MOST));
    };
    const showError = (error: unknown) => {
      if (isStopped(error)) return;
      console.error(error);
      show({ text: errorText(error), isError: true });
    };
    const undo = (entry: ToastEntry) => {
      dismiss(entry.key);
      lasting.current = stillLasting().filter(({ key }) => key !== entry.key);
      entry.undo?.().then(() => show({ text: t('shared_undone') }), showError);
    };
    const undoLast = () => {
      const shown = latest.current.findLast(({ undo }) => undo);
      const past = stillLasting().at(-1);
      const entry = shown && past ? (past.key > shown.key ? past : shown) : (shown ?? past);
      if (entry) undo(entry);
      return Boolean(entry);
    };
    const forget = (ids: readonly string[]) =>
      setEntries((all) => all.filter(({ undo: hasUndo, action, about }) => !(hasUndo || action) || !about?.some((id) => ids.includes(id))));
    const toasts: Toasts = { show, showError, undoLast, forget };
    return { toasts, dismiss, undo };
  }, []);

  // The one that the key means; the one before it follows.
  const next = entries.findLast(({ undo }) => undo);
  return (
    <ToastContext.Provider value={api.toasts}>
      {children}
      <div class="toasts" role="status" aria-live="polite">
        {entries.map((entry) => (
          <Toast
            key={entry.key}
            entry={entry}
            isNext={entry === next}
            onDismiss={() => api.dismiss(entry.key)}
            onUndo={() => api.undo(entry)}
          />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
