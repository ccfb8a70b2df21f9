import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import packageJson from '../../package.json';
import { buildExtension } from '../tools/build';
import { type ChromiumSession, launchChromium } from '../tools/chromium';

interface Manifest {
  key?: string;
  default_locale?: string;
  commands: Record<string, object>;
  version: string;
  permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  icons: Record<string, string>;
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } } };
}

const read = (folder: string) => JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const folder = inject('extensions')[browser];
  const manifest = read(folder);

  it('asks for nothing beyond what clipping needs', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_permissions).toEqual(['tabs']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  it('puts nothing into pages by itself and shows them nothing but the frame for notes, under an address that no page can know', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources).toEqual([{ resources: ['note.html'], matches: ['<all_urls>'], use_dynamic_url: true }]);
  });

  it('forbids its pages every request but for its own files', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    // Only the background may fetch: every page of ours takes that back.
    expect(policy.replace("connect-src 'self' http: https:", '')).not.toMatch(/https?:|unsafe|\*/);
    const pages = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(['library.html', 'note.html', 'popup.html']));
    for (const name of pages) {
      const head = fs.readFileSync(path.join(folder, name), 'utf8').split(/<script|<link/)[0];
      expect(head, name).toContain(`<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"`);
    }
  });

  it('has the package’s version and icons that exist', () => {
    expect(manifest.version).toBe(packageJson.version);
    for (const icon of Object.values(manifest.icons)) expect(fs.existsSync(path.join(folder, icon))).toBe(true);
  });

  it('keeps its library when the folder moves', () => {
    if (browser === 'chromium') expect(manifest.key).toMatch(/^MII/);
    else {
      expect(manifest.browser_specific_settings?.gecko.id).toMatch(/@/);
      expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    }
  });

  // What was reached, and one in two hundred: the goal was 60 KB, but rules for many kinds of pages in thirty languages weigh more.
  it('injects a capture script that grows no further', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(fs.readFileSync(path.join(folder, 'capture.js'))).length).toBeLessThanOrEqual(93_300);
  });

  // What stands on every page of an allowed site, and one in a hundred more. The table of Chinese variants comes only where it is needed.
  it('injects a highlighting script that stays small', async () => {
    const { gzipSync } = await import('node:zlib');
    const size = (name: string) => gzipSync(fs.readFileSync(path.join(folder, name))).length;
    expect(size('highlight.js')).toBeLessThanOrEqual(21_400);
    expect(size('highlight-site.js')).toBeLessThanOrEqual(500);
  });
});

describe('installing in Chromium', () => {
  let session: ChromiumSession;
  const helper = path.resolve(inject('extensions').chromium, '..', 'warnings-helper');

  beforeAll(async () => {
    // An extension of the test's own may ask the browser which warnings a manifest would show.
    fs.mkdirSync(helper, { recursive: true });
    fs.writeFileSync(
      path.join(helper, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Warnings',
        version: '1',
        permissions: ['management'],
        background: { service_worker: 'worker.js' },
      }),
    );
    fs.writeFileSync(path.join(helper, 'worker.js'), '');
    fs.writeFileSync(path.join(helper, 'library.html'), '<!doctype html><title>Warnings</title>');
    session = await launchChromium({ extension: helper });
  });
  afterAll(() => session?.close());

  const warningsOf = async (manifest: object): Promise<string[]> => {
    const page = await session.openExtensionPage('library.html');
    return page.evaluate((window, text) => {
      const { management } = (
        window as unknown as { chrome: { management: { getPermissionWarningsByManifest: (manifest: string) => Promise<string[]> } } }
      ).chrome;
      return management.getPermissionWarningsByManifest(text);
    }, JSON.stringify(manifest));
  };

  it('shows no warning', async () => {
    const shipped = read(buildExtension({ browser: 'chromium', outDir: path.join(path.dirname(helper), 'shipped') }));
    // Names stand in the locales, which a manifest alone does not have.
    const { default_locale: _, ...manifest } = { ...shipped, name: 'Unionclip', description: 'Clips', action: { default_title: 'Clip' } };
    const commands = Object.fromEntries(Object.entries(manifest.commands).map(([name, one]) => [name, { ...one, description: name }]));
    expect(await warningsOf({ ...manifest, commands })).toEqual([]);
  });

  it('would show one for the permission to read all pages', async () => {
    const [warning] = await warningsOf({ manifest_version: 3, name: 'x', version: '1', host_permissions: ['<all_urls>'] });
    expect(warning).toMatch(/all your data/);
  });
});
