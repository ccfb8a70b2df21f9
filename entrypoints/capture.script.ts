import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CaptureOptions, captureElement, capturePage, captureSelection } from '../utils/capture';
import type { CaptureMode, CaptureReply, InjectedGlobals } from '../utils/messaging';
import type { Capture } from '../utils/model/capture';
import { toErrorData, UnionclipError } from '../utils/model/errors';

/**
 * Injected into a tab's page when the user asks for a clip: leaves the function that captures. An unlisted script and no content script,
 * because the framework's content scripts announce themselves to the page, and pages must not be able to tell that we are here.
 */
export default defineUnlistedScript(() => {
  (globalThis as InjectedGlobals).unionclipCapture = capture;
});

async function capture(mode: CaptureMode, page = document, url?: string): Promise<CaptureReply> {
  try {
    return { ok: true, capture: await take(mode, page, { url }) };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}

function take(mode: CaptureMode, page: Document, options: CaptureOptions): Promise<Capture> {
  if (mode === 'selection') return captureSelection(page);
  if (mode !== 'picked') return capturePage(page, options);
  const { unionclipPicked } = globalThis as InjectedGlobals;
  if (!unionclipPicked?.isConnected) throw new UnionclipError('nothing-selected');
  return captureElement(page, unionclipPicked);
}
