import { type InjectedGlobals, PICK_SCRIPT, type PickRequest } from './injected';
import { runInTab } from './run-in-tab';

/** Opens the picker on the page in a tab. Throws when the page cannot be reached. */
export async function showPicker(tabId: number, request: PickRequest): Promise<void> {
  await runInTab(tabId, { files: [PICK_SCRIPT] });
  await runInTab(tabId, { func: (given: PickRequest) => (globalThis as InjectedGlobals).unionclipPick?.(given), args: [request] });
}
