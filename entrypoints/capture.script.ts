import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureElement, capturePage, capturePlainText, captureSelection } from '../utils/capture';
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

async function capture(mode: CaptureMode): Promise<CaptureReply> {
  try {
    return { ok: true, capture: await take(mode) };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}

// Clipping all pages replaces this function by its own (pages.script.ts).
function take(mode: CaptureMode): Promise<Capture> {
  if (mode === 'selection') return captureSelection(document);
  if (mode === 'text') return capturePlainText(document);
  if (mode !== 'picked') return capturePage(document);
  const { unionclipPicked } = globalThis as InjectedGlobals;
  if (!unionclipPicked?.isConnected) throw new UnionclipError('nothing-selected');
  return captureElement(document, unionclipPicked);
}
