import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadVariants } from '../utils/annotate/highlight/variants';
import type { InjectedGlobals } from '../utils/messaging';

/** Injected behind the script that highlights when a Chinese quote is not found as it is: leaves the table of its variants. */
export default defineUnlistedScript(async () => {
  const globals = globalThis as InjectedGlobals;
  globals.unionclipVariants ??= await loadVariants();
});
