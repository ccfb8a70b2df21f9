// Quality of the capture on saved pages with gold records, beside Readability + Turndown and Defuddle, in real Chromium.
//   npm run bench:extract [-- --corpus DIR]
// The scorer stands beside the project (../shared/corpus); it is copied to a temporary folder, where its own packages are installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium, here, root } from './lab.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--corpus');
const scorer = path.resolve(root, '../shared/corpus');
const corpora = at >= 0 ? [path.resolve(args[at + 1])] : [path.resolve(root, '../shared/pages'), path.join(scorer, 'dev')];
const present = corpora.filter((corpus) => fs.existsSync(corpus));
for (const corpus of corpora) if (!present.includes(corpus)) console.log(`Skipped: ${path.relative(root, corpus)} is not here.`);
if (!fs.existsSync(path.join(scorer, 'score.mjs')) || present.length === 0) {
  console.log('Skipped: the scorer of ../shared/corpus, or pages for it, are not here. Nothing was measured.');
  process.exit(0);
}

const folder = path.join(os.tmpdir(), 'unionclip-score');
fs.mkdirSync(folder, { recursive: true });
for (const name of ['score.mjs', 'package.json', 'package-lock.json', 'lib', 'peers']) {
  fs.cpSync(path.join(scorer, name), path.join(folder, name), { recursive: true });
}
if (!fs.existsSync(path.join(folder, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund']);
for (const corpus of present) {
  console.log(`\n## ${path.basename(corpus)}\n`);
  run('node', [
    'score.mjs',
    '--adapter',
    path.join(here, 'extract-adapter.ts'),
    '--corpus',
    corpus,
    '--peers',
    'readability,defuddle',
    '--worst',
    '15',
  ]);
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { cwd: folder, stdio: 'inherit', env: { ...process.env, CHROMIUM: findChromium() } });
  if (status) process.exit(status);
}
