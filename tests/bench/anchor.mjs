// Highlights found again after their page has changed, beside the ways of two other tools, in real Chromium.
//   npm run bench:anchor [-- --pages DIR --seeds 1-2]
// Part one needs the scorer that stands beside the project (../shared/anchoring); it is copied to a temporary folder, where its own packages
// are installed. Part two makes its own page.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchMany } from './anchor-many.mjs';
import { findChromium, here, root } from './lab.mjs';

const args = process.argv.slice(2);
const option = (name, usual) => (args.includes(name) ? args[args.indexOf(name) + 1] : usual);
const scorer = path.resolve(root, '../shared/anchoring');
const folder = path.join(os.tmpdir(), 'unionclip-anchor-score');

if (fs.existsSync(path.join(scorer, 'score.mjs'))) score();
else console.log('Skipped: the scorer of ../shared/anchoring is not here, and with it the other tools.');
await benchMany(fs.existsSync(folder) ? path.join(folder, 'peers/hyp.ts') : undefined);

function score() {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['score.mjs', 'mutate.mjs', 'package.json', 'package-lock.json', 'lib', 'peers']) {
    fs.cpSync(path.join(scorer, name), path.join(folder, name), { recursive: true });
  }
  if (!fs.existsSync(path.join(folder, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund']);
  const pages = path.resolve(option('--pages', path.join(scorer, 'pages')));
  const parameters = ['--pages', pages, '--seeds', option('--seeds', '1'), '--peers', 'hyp,obs', '--chrome', findChromium()];
  run('node', ['score.mjs', '--adapter', path.join(here, 'anchor-adapter.ts'), ...parameters]);
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { cwd: folder, stdio: 'inherit' });
  // 3: some passages could not be scored, and the scorer says which.
  if (status && status !== 3) process.exit(status);
}
