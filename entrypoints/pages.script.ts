import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchPage } from '../utils/capture/pages-fetch';
import { findPages } from '../utils/capture/pages-find';
import { makePagesReader } from '../utils/capture/pages-reader';
import type { InjectedGlobals } from '../utils/messaging';
import { toErrorData, UnionclipError } from '../utils/model/errors';

const PAUSE_MS = 200;

/** Injected into a tab's page behind the capture's script: leaves what finds the other pages of an article, and reads them on demand. */
export default defineUnlistedScript(() => {
  const globals = globalThis as InjectedGlobals;
  const find = (page = document, url = location.href) => findPages(page, url);
  const reader = makePagesReader({
    capture: async (page, url) => {
      const reply = await globals.unionclipCapture?.('page', page, url);
      if (reply?.ok) reply.capture.pages ??= find(page, url);
      return reply ?? { ok: false, error: toErrorData(new UnionclipError('page-gone')) };
    },
    fetchPage: (url) => fetchPage(url),
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  });
  globals.unionclipPages = { ...reader, find: () => find() };
});
