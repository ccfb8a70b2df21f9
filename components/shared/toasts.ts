import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface ToastOptions {
  text: string;
  /** Takes the act back; offered as *Undo*, and on Ctrl+Z while the toast is there. */
  undo?: () => Promise<void>;
  /** Says how long the key takes it back though the toast is gone: as long as this is true. */
  lasts?: () => boolean;
  /** Something else to do about it. */
  action?: { label: string; run: () => void };
  /** Ids of what it speaks of: with `forget` it goes when that is gone. */
  about?: readonly string[];
  /** An error stays until it is dismissed: it says what to do next. */
  isError?: boolean;
}

export interface Toasts {
  show(options: ToastOptions): void;
  /** Says what went wrong; silent for what the person stopped. */
  showError(error: unknown): void;
  /** Undoes the newest act still on show, or that lasts beyond it. Returns whether there was one. */
  undoLast(): boolean;
  /** Takes the offers away that speak of one of these: there is nothing left to undo, or to do about it. */
  forget(ids: readonly string[]): void;
}

const nowhere: Toasts = { show: () => {}, showError: () => {}, undoLast: () => false, forget: () => {} };
export const ToastContext = createContext<Toasts>(nowhere);

/** Where acts report that they are done and how to take them back. */
export function useToasts(): Toasts {
  return useContext(ToastContext);
}
