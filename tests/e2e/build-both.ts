import type { TestProject } from 'vitest/node';
import type { BrowserName } from '../tools/browser-places';
import { findBrowsers } from '../tools/browsers';
import { buildExtension } from '../tools/build';

declare module 'vitest' {
  export interface ProvidedContext {
    extensions: Record<BrowserName, string>;
  }
}

/** Before all tests: the browsers, and the extension built for each in a folder of the tests' own. */
export default async function setup({ provide }: TestProject): Promise<void> {
  await findBrowsers(['chromium', 'firefox']);
  const build = (browser: BrowserName) =>
    buildExtension({ browser, outDir: process.env.UNIONCLIP_E2E_OUT ?? '.output-e2e', mode: 'testing' });
  provide('extensions', { chromium: build('chromium'), firefox: build('firefox') });
}
