import { type Browser, browser } from '#imports';
import { clipTab } from './clip';
import { highlightSelection } from './highlight-command';

/** What a keyboard shortcut does. Older Chromium names no tab: then it is the one in front. */
export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command !== 'clip-page' && command !== 'highlight-selection') return;
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  if (command === 'clip-page') await clipTab(tabId, 'page');
  else await highlightSelection(tabId);
}
