import type { Capture } from '../model/capture';
import { fromErrorData, UnionclipError } from '../model/errors';
import { urlKeyOf } from '../model/url-key';
import {
  CAPTURE_SCRIPT,
  type CaptureMode,
  type CaptureReply,
  type InjectedGlobals,
  PAGES_SCRIPT,
  TEXT_SCRIPT,
  TOAST_SCRIPT,
} from './injected';
import { runInTab as run } from './run-in-tab';
import type { ToastContent } from './toast-content';

/** What a capture needs in the page, where it is not the capture alone. */
const SCRIPTS: Partial<Record<CaptureMode, string[]>> = { page: [CAPTURE_SCRIPT, PAGES_SCRIPT], text: [TEXT_SCRIPT] };

/** What a page says of itself before anything is injected. */
export interface PageProbe {
  url: string;
  title: string;
  contentType: string;
  hasSelection: boolean;
}

/**
 * Looks at the page in a tab without waiting for it to finish loading.
 * @throws UnionclipError 'page-not-reachable', 'page-is-pdf', 'page-gone', 'page-busy'
 */
export async function probeTab(tabId: number): Promise<PageProbe> {
  const probe = await run<PageProbe | null>(tabId, {
    injectImmediately: true,
    func: () => {
      const isSelectedIn = (view: Window): boolean => {
        try {
          if (view.getSelection()?.toString().trim()) return true;
          return Array.from({ length: Math.min(view.length, 50) }, (_, index) => view[index] as Window).some(isSelectedIn);
        } catch {
          // A frame of another site: it cannot be looked into.
          return false;
        }
      };
      return { url: location.href, title: document.title, contentType: document.contentType, hasSelection: isSelectedIn(window) };
    },
  });
  if (!probe) throw new UnionclipError('page-not-reachable', 'no answer from the page');
  if (probe.contentType === 'application/pdf') throw new UnionclipError('page-is-pdf');
  return probe;
}

/**
 * Captures the page in a tab, or what is selected there. Needs the user's invitation (`activeTab`) for that tab.
 * @throws UnionclipError for every way in which that can fail, 'page-gone' if the tab went elsewhere meanwhile.
 */
export async function captureTab(tabId: number, mode: CaptureMode): Promise<Capture> {
  const before = await probeTab(tabId);
  await run(tabId, { files: SCRIPTS[mode] ?? [CAPTURE_SCRIPT] });
  const reply = await run<CaptureReply | null>(tabId, {
    func: async (wanted: CaptureMode) => {
      const { unionclipCapture, unionclipCapturePicked, unionclipText, unionclipPages } = globalThis as InjectedGlobals;
      const parts: Partial<Record<CaptureMode, InjectedGlobals['unionclipText']>> = { picked: unionclipCapturePicked, text: unionclipText };
      const answer = await (wanted in parts ? parts[wanted]?.() : unionclipCapture?.(wanted));
      if (answer?.ok && wanted === 'page') answer.capture.pages ??= unionclipPages?.find();
      return answer ?? null;
    },
    args: [mode],
  });
  // The function is missing when a new document came between the two injections.
  if (!reply) throw new UnionclipError('page-gone', 'the document was replaced');
  if (!reply.ok) throw fromErrorData(reply.error);
  const after = await probeTab(tabId);
  // By what tells pages apart: a script that moves the fragment while one reads has not gone anywhere.
  if (urlKeyOf(after.url) !== urlKeyOf(before.url)) throw new UnionclipError('page-gone', 'the address changed');
  return withPages(reply.capture);
}

// A later page often names the first one as its canonical address: alone it is an article of its own, and must not take the whole's place.
function withPages(capture: Capture): Capture {
  const { pages, url, warnings } = capture;
  if (!pages) return capture;
  return {
    ...capture,
    urlKey: pages.number > 1 ? urlKeyOf(url) : capture.urlKey,
    warnings: warnings.includes('paged') ? warnings : [...warnings, 'paged'],
  };
}

/** Shows a toast on the page in a tab. Throws when the page cannot be reached. */
export async function showToast(tabId: number, content: ToastContent): Promise<void> {
  await run(tabId, { files: [TOAST_SCRIPT] });
  await run(tabId, { func: (given: ToastContent) => (globalThis as InjectedGlobals).unionclipToast?.(given), args: [content] });
}
