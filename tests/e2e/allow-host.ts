import fs from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { FirefoxSession } from '../tools/firefox';
import { asChromium, type Stage } from './stage';

/** The person's yes to one host: a prompt cannot be pressed without a window. */
export async function allowHost(stage: Stage, host: string): Promise<void> {
  const origins = [`http://${host}/*`, `https://${host}/*`];
  if (stage.session.browserName === 'firefox') {
    await (stage.session as FirefoxSession).chrome.evaluate(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: ${JSON.stringify(origins)} }, extension);`);
    return;
  }
  const built = inject('extensions').chromium;
  const copy = path.join(stage.session.profile, 'allowed');
  fs.cpSync(built, copy, { recursive: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(copy, 'manifest.json'), 'utf8'));
  fs.writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: origins }));
  await asChromium(stage).browser.installExtension(copy);
}
