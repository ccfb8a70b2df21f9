import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage, captureSelection } from '../utils/capture';
import type { CaptureMode, CaptureReply, InjectedGlobals } from '../utils/messaging';
import { toErrorData } from '../utils/model/errors';

/**
 * Injected into a tab's page when the user asks for a clip: leaves the function that captures. An unlisted script and no content script,
 * because the framework's content scripts announce themselves to the page, and pages must not be able to tell that we are here.
 */
export default defineUnlistedScript(() => {
  (globalThis as InjectedGlobals).unionclipCapture = capture;
});

function capture(mode: CaptureMode): CaptureReply {
  try {
    return { ok: true, capture: mode === 'selection' ? captureSelection(document) : capturePage(document) };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}
