import type { Capture } from '../model/capture';
import type { ErrorData } from '../model/errors';
import type { ToastContent } from './toast-content';

/** What to take from a page: its article, or what is selected on it. */
export type CaptureMode = 'page' | 'selection';

export type CaptureReply = { ok: true; capture: Capture } | { ok: false; error: ErrorData };

/** What the injected scripts leave on the isolated world's global object, where the page cannot see it. */
export interface InjectedGlobals {
  unionclipCapture?: (mode: CaptureMode) => CaptureReply;
  unionclipToast?: (content: ToastContent) => void;
}

/** Built files of the injected scripts, from the root of the extension. */
export const CAPTURE_SCRIPT = '/capture.js';
export const TOAST_SCRIPT = '/toast.js';
