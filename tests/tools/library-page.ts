import path from 'node:path';
import { build } from 'esbuild';
import type { Stored } from './library-access';
import type { PageView } from './page-view';

let code: Promise<string> | undefined;

/** The store of the product, bundled for a page of the extension. */
function bundle(): Promise<string> {
  code ??= build({
    entryPoints: [path.resolve('tests/tools/library-access.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'libraryAccess',
    alias: { '#imports': 'wxt/browser' },
    target: 'es2022',
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return code;
}

interface Access {
  fill: (count: number, onProgress?: (done: number) => void) => Promise<number>;
  readAll: () => Promise<Stored[]>;
}
type AccessWindow = Window & typeof globalThis & { libraryAccess?: Access };

async function bring(page: PageView): Promise<void> {
  if (await page.evaluate((window) => Boolean((window as AccessWindow).libraryAccess))) return;
  await page.page.evaluate(`${await bundle()}; globalThis.libraryAccess = libraryAccess; undefined`);
}

/** Fills the library with invented articles from a page of the extension. */
export async function fillLibrary(page: PageView, count: number, onProgress: (done: number) => void = () => {}): Promise<void> {
  await bring(page);
  const ticker = setInterval(() => {
    page
      .evaluate((window) => (window as unknown as { filled?: number }).filled ?? 0)
      .then(onProgress)
      .catch(() => {});
  }, 1000);
  await page
    .evaluate(
      (window, wanted) => (window as AccessWindow).libraryAccess?.fill(wanted, (done) => Object.assign(window, { filled: done })),
      count,
    )
    .finally(() => clearInterval(ticker));
}

/** Everything in the library, read through a page of the extension. */
export async function readLibrary(page: PageView): Promise<Stored[]> {
  await bring(page);
  return (await page.evaluate((window) => (window as AccessWindow).libraryAccess?.readAll())) ?? [];
}
