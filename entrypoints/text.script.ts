import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePlainText } from '../utils/capture';
import type { CaptureReply, InjectedGlobals } from '../utils/messaging';
import { toErrorData } from '../utils/model/errors';

/** Injected into a tab's page when its plain text is wanted, since its article could not be read: leaves the function that reads it. */
export default defineUnlistedScript(() => {
  (globalThis as InjectedGlobals).unionclipText = async (): Promise<CaptureReply> => {
    try {
      return { ok: true, capture: await capturePlainText(document) };
    } catch (error) {
      return { ok: false, error: toErrorData(error) };
    }
  };
});
