// Packages for the stores, in .output. The key that fixes the unpacked extension's id stays out: stores sign with their own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const wxt = path.resolve('node_modules/wxt/bin/wxt.mjs');
const env = { ...process.env, UNIONCLIP_STORE_PACKAGE: '1' };
for (const args of [
  ['-b', 'chrome'],
  ['-b', 'firefox', '--mv3'],
]) {
  const { status } = spawnSync(process.execPath, [wxt, 'zip', ...args], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
