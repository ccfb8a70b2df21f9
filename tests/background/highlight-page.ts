import { beforeEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../utils/background/handlers';
import { showInTab, tellTab } from '../../utils/messaging/highlight-tab';
import { captureTab, probeTab } from '../../utils/messaging/tab';
import type { HighlightColor, HighlightSelectors } from '../../utils/model/highlight';
import { newId } from '../../utils/model/id';
import { captureOf } from './captured';

/** Stands for a page in a tab, of which the messaging modules are mocked; every test has a page of its own. */
export const tab = { id: 7, url: '' };
export const extension = { kind: 'extension' } as const;
export const inFrame = { kind: 'extension', tabId: tab.id } as const;
export const sender = (changes: object = {}) => ({ kind: 'page', tabId: tab.id, url: tab.url, ...changes }) as const;
export const selectors = (exact: string): HighlightSelectors => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 3, end: 9, textHash: 'h' },
];

/** What the page in the tab gives now. */
export const capture = () => captureOf(tab.url);

/** As the toolbar button does: shows highlights, and returns the place that the page's script then speaks for. */
export async function invite() {
  await handlers.showHighlights({ tabId: tab.id }, extension);
  return { url: tab.url, token: vi.mocked(showInTab).mock.lastCall?.[1].token ?? '' };
}

export async function add(
  place: { url: string; token?: string; canonical?: string; loaded?: string },
  { id = newId(), color = 'fact' as HighlightColor, exact = '发放范围' } = {},
) {
  const result = await handlers.addHighlight({ place, highlight: { id, selectors: selectors(exact), color } }, sender());
  return { id, ...result };
}

let number = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  number += 1;
  tab.url = `https://union.example/notice/${number}`;
  vi.mocked(captureTab).mockImplementation(async () => capture());
  vi.mocked(probeTab).mockImplementation(async () => ({ url: tab.url, title: '', contentType: 'text/html', hasSelection: true }));
  vi.mocked(showInTab).mockResolvedValue([]);
  vi.mocked(tellTab).mockResolvedValue(undefined);
  Object.assign(browser, { permissions: { contains: vi.fn(async () => false) }, scripting: scripting() });
  browser.action = {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  } as never;
});

// As strict as the browser, and no call is done at once.
function scripting() {
  const registered = new Map<string, { id: string }>();
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    getRegisteredContentScripts: vi.fn(async () => {
      await later();
      return [...registered.values()];
    }),
    unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
      await later();
      for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    }),
    registerContentScripts: vi.fn(async (scripts: { id: string }[]) => {
      await later();
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    }),
  };
}
