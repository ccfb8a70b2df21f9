import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Highlight } from '../../utils/model/highlight';
import type { Stored, StoredRef } from './library-access';
import type { PageView } from './page-view';

/** The product's store, bundled for a page of the extension; `file` is one made earlier with `writeBundle`. */
async function bundle(file?: string): Promise<string> {
  if (file) return fs.readFileSync(file, 'utf8');
  const { outputFiles } = await build({
    entryPoints: [path.resolve('tests/tools/library-access.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'libraryAccess',
    alias: { '#imports': 'wxt/browser' },
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Keeps the bundle in a file, made at the same moment as the extension that it is for. */
export async function writeBundle(file: string): Promise<void> {
  fs.writeFileSync(file, await bundle());
}

// Some seconds' work on a slow machine.
const PART = 500;

interface Access {
  fill: (count: number, highlightCount: number, from: number, to: number) => Promise<void>;
  readAll: () => Promise<Stored[]>;
  readRefs: () => Promise<StoredRef[]>;
  readHighlights: () => Promise<Highlight[]>;
}
type AccessWindow = Window & typeof globalThis & { libraryAccess?: Access };

async function bring(page: PageView, file?: string): Promise<void> {
  if (await page.evaluate((window) => Boolean((window as AccessWindow).libraryAccess))) return;
  await page.page.evaluate(`${await bundle(file)}; globalThis.libraryAccess = libraryAccess; undefined`);
}

/** Fills the library with invented articles from a page of the extension. */
export async function fillLibrary(
  page: PageView,
  count: number,
  {
    onProgress = () => {},
    highlights = 0,
    bundleFile,
  }: { onProgress?: (done: number) => void; highlights?: number; bundleFile?: string } = {},
): Promise<void> {
  await bring(page, bundleFile);
  for (let from = 0; from < count; from += PART) {
    await page.evaluate(
      (window, ...part) => (window as AccessWindow).libraryAccess?.fill(...part),
      ...([count, highlights, from, Math.min(count, from + PART)] as const),
    );
    onProgress(Math.min(count, from + PART));
  }
}

/** Everything in the library, read through a page of the extension. */
export async function readLibrary(page: PageView, { bundleFile }: { bundleFile?: string } = {}): Promise<Stored[]> {
  await bring(page, bundleFile);
  return (await page.evaluate((window) => (window as AccessWindow).libraryAccess?.readAll())) ?? [];
}

/** Every picture and attachment in the library, kept or not, read through a page of the extension. */
export async function readPictures(page: PageView, { bundleFile }: { bundleFile?: string } = {}): Promise<StoredRef[]> {
  await bring(page, bundleFile);
  return (await page.evaluate((window) => (window as AccessWindow).libraryAccess?.readRefs())) ?? [];
}

/** Every highlight in the library, the newest first, read through a page of the extension. */
export async function readStoredHighlights(page: PageView, { bundleFile }: { bundleFile?: string } = {}): Promise<Highlight[]> {
  await bring(page, bundleFile);
  return (await page.evaluate((window) => (window as AccessWindow).libraryAccess?.readHighlights())) ?? [];
}
