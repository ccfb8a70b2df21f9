import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { InjectedGlobals } from '../utils/messaging';

/** Runs on pages of allowed sites behind the script that highlights, and starts it: there nobody calls. */
export default defineUnlistedScript(() => {
  (globalThis as InjectedGlobals).unionclipHighlights?.begin();
});
