import { browser } from '#imports';
import { UnionclipError } from '../model/errors';
import { injectionError } from './injection-error';

// A page that shows a dialog or never finishes loading answers nothing, and its reader should not wait for it.
const PATIENCE_MS = 15_000;

export interface Injection {
  files?: string[];
  // biome-ignore lint/complexity/noBannedTypes: scripting takes any function that can be written out as text.
  func?: Function;
  args?: unknown[];
  injectImmediately?: boolean;
}

/** Runs a file or a self-contained function in the tab's top frame, in our own isolated world. */
export async function runInTab<T>(tabId: number, injection: Injection): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnionclipError('page-busy')), PATIENCE_MS);
  });
  try {
    const details = { target: { tabId }, ...injection } as Parameters<typeof browser.scripting.executeScript>[0];
    const results = await Promise.race([browser.scripting.executeScript(details), silence]);
    return results[0]?.result as T | undefined;
  } catch (cause) {
    throw await injectionError(tabId, cause);
  } finally {
    clearTimeout(timer);
  }
}
