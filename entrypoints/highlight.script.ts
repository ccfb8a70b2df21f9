import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHighlighter } from '../utils/annotate/highlight/highlighter';
import type { InjectedGlobals } from '../utils/messaging';

/** Injected into a page on which the person uses us, and into pages of allowed sites: leaves what paints and makes highlights. */
export default defineUnlistedScript(() => {
  const globals = globalThis as InjectedGlobals;
  // A second injection must not paint twice.
  globals.unionclipHighlights ??= createHighlighter();
});
