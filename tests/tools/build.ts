import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './browser-places';

export interface BuildOptions {
  browser: BrowserName;
  /** Folder of its own, so that builds side by side do not write over each other. */
  outDir: string;
  /** In `testing`, what a test must look into is left open (closed shadow roots). */
  mode?: 'production' | 'testing';
}

/** Builds the extension and returns its folder. Throws with the builder's own words when it fails. */
export function buildExtension({ browser, outDir, mode = 'production' }: BuildOptions): string {
  const wxt = path.resolve('node_modules/wxt/bin/wxt.mjs');
  const args = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : ['-b', 'chrome'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', ...args, '--mode', mode], {
    env: { ...process.env, UNIONCLIP_OUT_DIR: outDir, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${browser}:\n${stdout}\n${stderr}`);
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return path.resolve(outDir, `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3${suffix}`);
}

/**
 * A copy of a built extension that speaks one language whatever the browser's: most Chromium builds bring one language only.
 * Returns the copy's folder.
 */
export function inLanguage(extension: string, language: 'en' | 'zh-CN', copy: string): string {
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(extension, copy, { recursive: true });
  const locales = path.join(copy, '_locales');
  const texts = fs.readFileSync(path.join(locales, language.replace('-', '_'), 'messages.json'));
  for (const locale of fs.readdirSync(locales)) fs.writeFileSync(path.join(locales, locale, 'messages.json'), texts);
  // Numbers, dates and plural forms ask the browser for the language.
  const script = `globalThis.chrome.i18n.getUILanguage = () => ${JSON.stringify(language)};`;
  fs.writeFileSync(path.join(copy, 'ui-language.js'), script);
  for (const page of fs.readdirSync(copy).filter((name) => name.endsWith('.html'))) {
    const file = path.join(copy, page);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/<head>/i, '<head><script src="/ui-language.js"></script>'));
  }
  return copy;
}
