import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildExtension } from '../../tools/build';

export const ENGINES = ['ours', 'scan', 'sqlite', 'minisearch'] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * The built extension with a page for each engine beside its own: all of them search in the same origin of the same browser, in the same kind
 * of process and on the same disk. Only these pages may compile WebAssembly, which the product's may not.
 */
export async function buildForBench(folder: string): Promise<string> {
  const built = buildExtension({ browser: 'chromium', outDir: path.join(folder, 'output') });
  const copy = path.join(folder, 'extension');
  fs.cpSync(built, copy, { recursive: true });
  const pages = path.join(copy, 'bench');
  const here = path.resolve('tests/bench/search/pages');
  await build({
    entryPoints: [...ENGINES, 'sqlite-worker', 'parts'].map((name) => path.join(here, `${name}.ts`)),
    outdir: pages,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    platform: 'browser',
    // As the product is built: see wxt.config.ts.
    alias: { '#imports': 'wxt/browser', dexie: path.resolve('node_modules/dexie/dist/modern/dexie.min.mjs') },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    charset: 'utf8',
    logLevel: 'error',
  });
  fs.copyFileSync('node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm', path.join(pages, 'sqlite3.wasm'));
  for (const name of [...ENGINES, 'parts'])
    fs.writeFileSync(
      path.join(pages, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="${name}.js"></script>`,
    );
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const policy: string = manifest.content_security_policy.extension_pages;
  manifest.content_security_policy.extension_pages = policy.replace(
    "script-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
  );
  fs.writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
