import { browser } from '#imports';
import { captureTab, probeTab, sendMessage } from '../../../utils/messaging';
import type { Capture } from '../../../utils/model/capture';
import { urlKeyOf } from '../../../utils/model/url-key';

/** What the popup knows of the page that it was opened on. */
export interface Page {
  tabId: number | undefined;
  /** Empty where the browser does not tell: its own pages, the web store. */
  url: string;
  urlKey: string;
  title: string;
  hasSelection: boolean;
  /** What was recognised, or why nothing was. */
  content: { capture: Capture } | { error: unknown };
}

/** Reads the page in the tab in front: what it is, and what can be clipped from it. Never throws: a refusal is part of the answer. */
export async function readPage(): Promise<Page> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  const page = { tabId, url: tab?.url ?? '', title: tab?.title ?? '', hasSelection: false };
  try {
    if (tabId === undefined) throw new Error('no tab');
    // First of all: a popup that is closed before the page is read leaves it ready for highlights all the same.
    sendMessage('showHighlights', { tabId }).catch(() => undefined);
    const probe = await probeTab(tabId);
    Object.assign(page, { url: probe.url, title: probe.title, hasSelection: probe.hasSelection });
    const capture = await captureTab(tabId, 'page');
    return { ...page, urlKey: capture.urlKey, content: { capture } };
  } catch (error) {
    return { ...page, urlKey: page.url ? urlKeyOf(page.url) : '', content: { error } };
  }
}

/** Whether an address can be kept as a link: the browser's own pages mean nothing elsewhere. */
export function isKeepable(url: string): boolean {
  return /^(?:https?|file|ftp):/.test(url);
}
