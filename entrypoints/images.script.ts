import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { InjectedGlobals } from '../utils/messaging';
import { createPageFiles } from '../utils/messaging/serve-files';

/** Injected into a tab's page after a clip: leaves what fetches the article's pictures as the page itself does. */
export default defineUnlistedScript(() => {
  const globals = globalThis as InjectedGlobals;
  // A second clip must not take the files from under the first.
  globals.unionclipFiles ??= createPageFiles();
});
