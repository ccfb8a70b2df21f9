import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers';
import { FirefoxChrome } from './firefox-chrome';
import { FirefoxPopup } from './firefox-popup';
import { PageView } from './page-view';
import type { LaunchOptions, Session } from './session';

export interface FirefoxSession extends Session {
  browserName: 'firefox';
  browser: Browser;
  chrome: FirefoxChrome;
}

/** Starts Firefox with the extension's MV3 build. */
export async function launchFirefox({
  extension,
  profile,
  isVisible = false,
  colorScheme = 'light',
  proxyPort,
}: LaunchOptions): Promise<FirefoxSession> {
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-firefox-'));
  const downloads = path.join(folder, 'unionclip-downloads');
  fs.mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    // A busy machine takes long to start a browser.
    timeout: 90_000,
    executablePath: await findBrowser('firefox'),
    headless: !isVisible,
    userDataDir: folder,
    defaultViewport: null,
    // The popup and the toolbar belong to the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      ...(proxyPort ? proxyPreferences(proxyPort) : {}),
      // An add-on installed for the session alone would lose its library when the browser ends.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  const extensionId = await browser.installExtension(path.resolve(extension));
  const chrome = await FirefoxChrome.of(browser, extensionId);

  const openedBy = async (act: () => Promise<unknown>) => {
    const known = new Set(await browser.pages());
    await act();
    return new PageView(await newPage(browser, known));
  };

  return {
    browserName: 'firefox',
    version: await browser.version(),
    browser,
    chrome,
    extensionId,
    profile: folder,
    downloads,
    openTab: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      return page;
    },
    openPopup: async (tab) => {
      await tab.bringToFront();
      // On an open popup the button means: close it.
      if (await chrome.isPopupOpen()) await new FirefoxPopup(chrome).close();
      await chrome.pressToolbarButton();
      const popup = new FirefoxPopup(chrome);
      await popup.ready();
      return popup;
    },
    openedBy,
    openExtensionPage: async (page) => {
      const open = () => openedBy(() => chrome.openExtensionPage(page));
      try {
        return await open();
      } catch (error) {
        // Under load the driver now and then never hears of a tab that moved into the extension's process: the next one it does.
        if (!(error instanceof NoTabError)) throw error;
        return open();
      }
    },
    runCommand: async (command, tab) => {
      await tab.bringToFront();
      await chrome.runCommand(command);
    },
    chooseMenuItem: async ({ label }, tab) => {
      await tab.bringToFront();
      await tab.mouse.click(300, 300, { button: 'right' });
      await chrome.chooseMenuItem(label);
    },
    stopBackground: () => chrome.stopBackground(),
    close: async () => {
      // A profile that is used again must be whole; any other may go at once.
      if (profile) await chrome.quit();
      else browser.process()?.kill('SIGKILL');
      await ended(browser);
      if (!profile) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function ended(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

class NoTabError extends Error {}

/** The extension's tab that was not known before. Others may come meanwhile, such as the document of a popup that is closing. */
async function newPage(browser: Browser, known: Set<Page>): Promise<Page> {
  const end = Date.now() + 20_000;
  for (;;) {
    const fresh = (await browser.pages()).filter((page) => !known.has(page));
    for (const page of fresh) if (await isReadyTab(page)) return page;
    if (Date.now() > end) {
      const seen = await Promise.all(fresh.map((page) => within(page.evaluate(() => `${location.href} ${document.readyState}`))));
      throw new NoTabError(`The extension opened no tab. New are: ${seen.join(', ') || 'none'}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

// A tab that is still on its first, empty document would lose what is done to it.
async function isReadyTab(page: Page): Promise<boolean> {
  const isReady = page.evaluate(
    () =>
      location.protocol === 'moz-extension:' && !/\/(?:popup|note)\.html$/.test(location.pathname) && document.readyState === 'complete',
  );
  return (await within(isReady)) === true;
}

/** The answer of a document, or nothing when it is gone or does not answer. */
async function within<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3_000));
  return Promise.race([answer.catch(() => undefined), late]);
}
