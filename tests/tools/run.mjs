// Runs a TypeScript script of the tests on any supported Node: `node tests/tools/run.mjs tests/demo/demo.ts …`.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('Say which script: node tests/tools/run.mjs <script.ts> …');
  process.exit(2);
}

// Inside node_modules, so that the packages which stay outside the bundle are found.
const file = path.resolve('node_modules/.cache/unionclip', `${path.basename(script, '.ts')}-${process.pid}.mjs`);
await build({
  entryPoints: [script],
  outfile: file,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  loader: { '.html': 'binary' },
  logLevel: 'error',
});
process.on('exit', () => fs.rmSync(file, { force: true }));
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, path.resolve(script), ...args);
await import(pathToFileURL(file).href);
