import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageView } from './page-view';
import type { View } from './view';

export interface LaunchOptions {
  /** The built extension's folder. */
  extension: string;
  /** A profile to use again; a fresh one is made, and removed at the end, without it. */
  profile?: string;
  isVisible?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Of the screen that there is not: a popup is no higher than it allows. Chromium only. */
  screen?: { width: number; height: number };
  /** Port on 127.0.0.1 of a proxy for every host but this machine. */
  proxyPort?: number;
}

/** A real browser with the extension in it. What differs between browsers stays behind this. */
export interface Session {
  browserName: 'chromium' | 'firefox';
  version: string;
  extensionId: string;
  profile: string;
  /** Where downloads land. */
  downloads: string;
  /** Opens a page of the web in a new tab. */
  openTab: (url: string) => Promise<Page>;
  /** Presses the real toolbar button on this tab: `activeTab` is granted and the popup opens. */
  openPopup: (tab: Page) => Promise<View>;
  /** Opens a page of the extension by its path, such as `library.html#/settings`. */
  openExtensionPage: (page: string) => Promise<PageView>;
  /** The tab of the extension that `act` opens. */
  openedBy: (act: () => Promise<unknown>) => Promise<PageView>;
  /** Calls the command as the browser does when its shortcut is pressed on this tab. */
  runCommand: (command: string, tab: Page) => Promise<void>;
  /** Chooses our entry of the page's context menu on this tab, by its id and its label. */
  chooseMenuItem: (item: { id: string; label: string }, tab: Page) => Promise<void>;
  /** Ends the background worker as the browser does when it is idle or out of memory. */
  stopBackground: () => Promise<void>;
  /** Ends the browser; the profile stays if it was given. */
  close: () => Promise<void>;
}

/** Waits for the one file that `act` makes the browser download, and returns its path. */
export async function download(session: Session, act: () => Promise<unknown>, timeout = 15_000): Promise<string> {
  const before = new Set(fs.readdirSync(session.downloads));
  await act();
  const end = Date.now() + timeout;
  for (;;) {
    const fresh = fs.readdirSync(session.downloads).filter((name) => !before.has(name));
    const done = fresh.find((name) => !/\.(crdownload|part)$/.test(name) && !name.startsWith('.'));
    // Firefox keeps an empty file of the final name until the .part file is whole.
    if (done && fresh.length === 1 && fs.statSync(path.join(session.downloads, done)).size > 0) return path.join(session.downloads, done);
    if (Date.now() > end)
      throw new Error(`Nothing was downloaded within ${timeout} ms${fresh.length ? `, only ${fresh.join(', ')}` : ''}.`);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
