import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { BrowserName } from '../tools/browser-places';
import { type ChromiumSession, launchChromium } from '../tools/chromium';
import { launchFirefox } from '../tools/firefox';
import type { Stored } from '../tools/library-access';
import { fillLibrary, readLibrary } from '../tools/library-page';
import type { PageView } from '../tools/page-view';
import { type Server, serve } from '../tools/serve';
import type { LaunchOptions, Session } from '../tools/session';
import { type Sink, startSink } from '../tools/sink';
import { textsIn } from '../tools/texts';
import type { View } from '../tools/view';

export const NOTICE = '/page.html';
export const say = textsIn('en');

/** A browser with the extension and an empty library, and a server with the sample notice. */
export interface Stage {
  session: Session;
  server: Server;
  /** What wanted to leave the machine. */
  sink: Sink;
  /** Opens a page of the server in a new tab. */
  open: (path?: string) => Promise<Page>;
  /** Opens the page and the popup on it. */
  popupOn: (path?: string) => Promise<{ tab: Page; popup: View }>;
  /** Clips a page through the popup and closes both. */
  clip: (path?: string, options?: { tags?: string[] }) => Promise<void>;
  /** Opens the library, or its settings, in a tab. */
  openLibrary: (screen?: 'settings') => Promise<PageView>;
  /** What is really stored; read through an open page of the extension, or through one opened for it. */
  stored: (library?: PageView) => Promise<Stored[]>;
  /** Fills the library with invented articles. */
  fill: (library: PageView, count: number, options?: { highlights?: number }) => Promise<void>;
  /** Starts the browser again, by default with the same profile. */
  restart: (options?: Partial<LaunchOptions> & { between?: () => void }) => Promise<void>;
}

const TITLES: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };
const only = process.env.UNIONCLIP_E2E_BROWSER as BrowserName | undefined;

/** Launches the extension's test build. */
export function launch(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Session> {
  const extension = inject('extensions')[browser];
  return browser === 'chromium' ? launchChromium({ extension, ...options }) : launchFirefox({ extension, ...options });
}

/** The same tests in each browser: in both, unless told. */
export function inBrowsers(
  title: string,
  suite: (stage: Stage) => void,
  browsers: BrowserName[] = ['chromium', 'firefox'],
  options: Partial<LaunchOptions> = {},
): void {
  for (const browser of browsers.filter((name) => !only || name === only)) {
    describe(`${title} (${TITLES[browser]})`, () => {
      const stage = {} as Stage;
      beforeAll(() => setStage(stage, browser, options));
      afterAll(async () => {
        await stage.session?.close();
        await Promise.all([stage.server?.close(), stage.sink?.close()]);
      });
      suite(stage);
    });
  }
}

/** The Chromium behind a stage, for what only Chromium can do. */
export function asChromium({ session }: Stage): ChromiumSession {
  if (session.browserName !== 'chromium') throw new Error('This needs Chromium.');
  return session as ChromiumSession;
}

async function setStage(stage: Stage, browser: BrowserName, options: Partial<LaunchOptions>): Promise<void> {
  const server = await serve({ folder: 'tests/fixtures/sample-notice' });
  const sink = await startSink();
  const given = { proxyPort: sink.port, ...options };
  Object.assign(stage, {
    session: await launch(browser, given),
    server,
    sink,
    open: (path = NOTICE) => stage.session.openTab(server.origin + path),
    popupOn: async (path) => {
      const tab = await stage.open(path);
      return { tab, popup: await stage.session.openPopup(tab) };
    },
    clip: async (path, { tags = [] } = {}) => {
      const { tab, popup } = await stage.popupOn(path);
      await popup.find('button', say('popup_clip'));
      for (const tag of tags) {
        await popup.fill('textbox', say('popup_tags'), tag);
        await popup.press('Enter');
      }
      await popup.click('button', say('popup_clip'));
      await popup.find('button', say('popup_open'));
      await popup.close();
      await tab.close();
    },
    openLibrary: (screen) => stage.session.openExtensionPage(`library.html#/${screen ?? ''}`),
    stored: async (given) => {
      const library = given ?? (await stage.openLibrary());
      const all = await readLibrary(library, { bundleFile: inject('bundleFile') });
      if (!given) await library.close();
      return all;
    },
    fill: (library, count, options) => fillLibrary(library, count, { ...options, bundleFile: inject('bundleFile') }),
    restart: async ({ between, ...more } = {}) => {
      await stage.session.close();
      between?.();
      stage.session = await launch(browser, { ...given, ...more });
    },
  } satisfies Stage);
}
