// One headless Chromium page with no network, into which each competitor is loaded as a script of its own world.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { trim } from '../tools/trim/index.mjs';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');

// As the extension's build takes the libraries; competitors take them as they are published.
const trimmed = {
  name: 'trim-libraries',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:readability|dompurify|turndown)[\\/].*\.m?js$/ }, ({ path: file }) => {
      const code = trim(fs.readFileSync(file, 'utf8'), file);
      return code === null ? undefined : { contents: code, loader: 'js' };
    });
  },
};

/** Bundles a module for the browser, minified as the extension's scripts are; its exports become the global `name`. */
export async function bundle(contents, name, { isOurs = false } = {}) {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: name,
    platform: 'browser',
    target: 'chrome109',
    charset: 'utf8',
    legalComments: 'none',
    plugins: isOurs ? [trimmed] : [],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0].text;
}

/** Where Chromium is: `$CHROMIUM`, or the usual names on the PATH. */
export function findChromium() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  for (const name of names.filter(Boolean)) {
    const found = path.isAbsolute(name) ? name : spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (found && fs.existsSync(found)) return found;
  }
  throw new Error('No Chromium found: install one, or name it in $CHROMIUM.');
}

/** Starts the browser; `open` shows bytes as a page whose own scripts do not run and which can load nothing. */
export async function openLab() {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  let body = Buffer.from('');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return request.abort();
    return request.respond({ contentType: 'text/html', headers: { 'Content-Security-Policy': "script-src 'none'" }, body });
  });
  return {
    async open(bytes, url) {
      body = bytes;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    close: () => browser.close(),
  };
}

/** Saved pages: those beside the project when they are there, the project's own fixtures otherwise. */
export function findPages() {
  const shared = ['../shared/pages', '../shared/corpus/dev']
    .map((folder) => path.resolve(root, folder))
    .filter((folder) => fs.existsSync(folder));
  const folders = shared.length > 0 ? shared : [path.join(root, 'tests/fixtures/pages')];
  const pages = folders.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .map((name) => ({ name, file: path.join(folder, name, 'page.html') }))
      .filter(({ file }) => fs.existsSync(file)),
  );
  return { pages, isShared: shared.length > 0 };
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
