import type { Capture } from '../model/capture';
import type { ErrorData } from '../model/errors';
import type { ToastContent } from './toast-content';

/**
 * What to take from a page: its article, what is selected on it, the block that was picked, its visible text without form, or the
 * article with all further pages over which it goes on.
 */
export type CaptureMode = 'page' | 'selection' | 'picked' | 'text' | 'all-pages';

export type CaptureReply = { ok: true; capture: Capture } | { ok: false; error: ErrorData };

/** What the injected scripts leave on the isolated world's global object, where the page cannot see it. */
export interface InjectedGlobals {
  unionclipCapture?: (mode: CaptureMode) => Promise<CaptureReply>;
  /** The element of the page that was picked last. */
  unionclipPicked?: Element;
  unionclipToast?: (content: ToastContent) => void;
}

/** Built files of the injected scripts, from the root of the extension. */
export const CAPTURE_SCRIPT = '/capture.js';
export const TOAST_SCRIPT = '/toast.js';
