import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchPage } from '../utils/capture/pages-fetch';
import { makePagesReader } from '../utils/capture/pages-reader';
import type { InjectedGlobals } from '../utils/messaging';
import { toErrorData, UnionclipError } from '../utils/model/errors';

const PAUSE_MS = 200;

/** Injected into a tab's page, behind the capture's script, when all pages of an article are wanted: leaves what reads them. */
export default defineUnlistedScript(() => {
  const globals = globalThis as InjectedGlobals;
  globals.unionclipPages = makePagesReader({
    capture: async (page, url) =>
      (await globals.unionclipCapture?.('page', page, url)) ?? { ok: false, error: toErrorData(new UnionclipError('page-gone')) },
    fetchPage: (url) => fetchPage(url),
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  });
});
