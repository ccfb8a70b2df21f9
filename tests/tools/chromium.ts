import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findBrowser, sandboxArgs } from './browsers';
import { PageView } from './page-view';
import type { LaunchOptions, Session } from './session';

export interface ChromiumSession extends Session {
  browserName: 'chromium';
  browser: Browser;
  /** The background worker, started if it sleeps. */
  worker: () => Promise<WebWorker>;
}

/** Starts Chromium with the extension. Chrome's own builds take it too: it is loaded over the debugging pipe, not by a command-line flag. */
export async function launchChromium({
  extension,
  profile,
  isVisible = false,
  colorScheme,
  screen,
  proxyPort,
}: LaunchOptions): Promise<ChromiumSession> {
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-chromium-'));
  const downloads = path.join(folder, 'downloads');
  fs.mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    // A busy machine takes long to start a browser.
    timeout: 90_000,
    executablePath: await findBrowser('chromium'),
    headless: !isVisible,
    pipe: true,
    enableExtensions: true,
    userDataDir: folder,
    defaultViewport: isVisible ? null : { width: 1280, height: 800 },
    // The language of the texts that the tests read, whatever the machine's.
    args: [
      ...sandboxArgs(),
      '--lang=en-US',
      ...(screen && !isVisible ? [`--screen-info={${screen.width}x${screen.height}}`] : []),
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`] : []),
    ],
    // Without a UTF-8 locale a download's Chinese name becomes “download”.
    env: { ...process.env, LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8' },
  });
  const extensionId = await browser.installExtension(path.resolve(extension));
  const control = await browser.target().createCDPSession();
  await control.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });

  const isOurs = (target: Target) => target.url().startsWith(`chrome-extension://${extensionId}/`);
  const asPage = async (target: Target) => {
    const page = await target.asPage();
    if (colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    return page;
  };

  const worker = async () => {
    const isWorker = (target: Target) => target.type() === 'service_worker' && isOurs(target);
    if (!browser.targets().some(isWorker)) {
      // A message wakes it, whether or not it is understood.
      const page = await openExtensionPage('manifest.json');
      await page.evaluate(
        (window) => void (window as unknown as { chrome: ChromeForTests }).chrome.runtime.sendMessage('wake').catch(() => {}),
      );
      await page.close();
    }
    const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
    return (await target.worker()) ?? Promise.reject(new Error('The background worker did not start.'));
  };

  const openExtensionPage = async (name: string) => {
    const page = await browser.newPage();
    if (colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await page.goto(`chrome-extension://${extensionId}/${name}`);
    return new PageView(page);
  };

  const openPopup = async (tab: Page) => {
    await tab.bringToFront();
    const installed = (await browser.extensions()).get(extensionId);
    if (!installed) throw new Error('The extension is not installed.');
    const known = new Set(browser.targets());
    await installed.triggerAction(tab);
    const target = await browser
      .waitForTarget((one) => !known.has(one) && isOurs(one) && one.url().includes('/popup.html'), { timeout: 10_000 })
      .catch((cause) => Promise.reject(new Error('The toolbar button was pressed, but no popup opened.', { cause })));
    return new PageView(await asPage(target));
  };

  // Headless Chromium has no window to press a shortcut or open a menu in: the worker's listener is called with what the browser
  // would hand it. The grant of `activeTab` that comes with a real one comes from the toolbar button, pressed just before.
  const dispatch = async (tab: Page, api: 'commands' | 'contextMenus', event: 'onCommand' | 'onClicked', value: unknown) => {
    const popup = await openPopup(tab);
    await popup.close();
    const call = async (name: typeof api, on: typeof event, given: unknown) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome[name][on]?.dispatch(given, active);
    };
    await (await worker()).evaluate(call, api, event, value);
  };

  return {
    browserName: 'chromium',
    version: await browser.version(),
    browser,
    extensionId,
    profile: folder,
    downloads,
    worker,
    openExtensionPage,
    openPopup,
    openTab: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      return page;
    },
    openedBy: async (act) => {
      const known = new Set(browser.targets());
      await act();
      const target = await browser
        .waitForTarget((one) => !known.has(one) && one.type() === 'page' && isOurs(one), { timeout: 10_000 })
        .catch((cause) => Promise.reject(new Error('The extension opened no tab.', { cause })));
      return new PageView(await asPage(target));
    },
    runCommand: (command, tab) => dispatch(tab, 'commands', 'onCommand', command),
    chooseMenuItem: ({ id }, tab) => dispatch(tab, 'contextMenus', 'onClicked', { menuItemId: id, pageUrl: tab.url(), editable: false }),
    stopBackground: async () => {
      // With a debugger attached `ServiceWorker.stopAllWorkers` leaves it half alive: it is closed by its target.
      await (await worker()).close();
    },
    close: async () => {
      // The user may have closed the window already.
      await browser.close().catch(() => {});
      if (!profile) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Dispatch = { dispatch: (...given: unknown[]) => void };

interface ChromeForTests {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  tabs: { query: (query: object) => Promise<unknown[]> };
  commands: { onCommand?: Dispatch; onClicked?: Dispatch };
  contextMenus: { onCommand?: Dispatch; onClicked?: Dispatch };
}
