import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BrowserName } from '../tools/browser-places';
import { findBrowsers } from '../tools/browsers';
import { buildExtension } from '../tools/build';
import { writeBundle } from '../tools/library-page';

declare module 'vitest' {
  export interface ProvidedContext {
    extensions: Record<BrowserName, string>;
    /** The store for reading and filling a library, of the same sources as the extension. */
    bundleFile: string;
  }
}

/** Before all tests: the browsers, and the extension built for each in a folder of the tests' own. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  await findBrowsers(['chromium', 'firefox']);
  // Of its own, so that two runs in one folder do not take each other's build away.
  const outDir = `.output-e2e/${process.pid}`;
  const build = (browser: BrowserName) => buildExtension({ browser, outDir, mode: 'testing' });
  provide('extensions', { chromium: build('chromium'), firefox: build('firefox') });
  const bundleFile = path.resolve(outDir, 'library-access.js');
  await writeBundle(bundleFile);
  provide('bundleFile', bundleFile);
  return () => fs.rmSync(outDir, { recursive: true, force: true });
}
