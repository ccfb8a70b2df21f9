import { build } from 'esbuild';
import type { PageView } from './page-view';

type SeedWindow = Window & typeof globalThis & { seedPage?: { seed: (count: number, from: number, to: number) => Promise<void> } };

// A browser's driver waits for one answer only so long.
const PART = 500;

/** Fills the library of any size, 100,000 articles too, from a page of the extension. */
export async function seedLibrary(page: PageView, count: number, onProgress: (done: number) => void = () => {}): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['tests/tools/seed-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'seedPage',
    alias: { '#imports': 'wxt/browser' },
    target: 'es2022',
    logLevel: 'error',
  });
  await page.page.evaluate(`${outputFiles[0]?.text}; globalThis.seedPage = seedPage; undefined`);
  for (let from = 0; from < count; from += PART) {
    const to = Math.min(count, from + PART);
    await page.evaluate((window, ...part) => (window as SeedWindow).seedPage?.seed(...part), count, from, to);
    onProgress(to);
  }
}
