import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showPageToast } from '../utils/annotate/toast';
import type { InjectedGlobals } from '../utils/messaging';

/** Injected into a tab's page after a clip without the popup: leaves the function that shows a toast. */
export default defineUnlistedScript(() => {
  (globalThis as InjectedGlobals).unionclipToast = showPageToast;
});
