// Time of the whole capture against plain Readability + Turndown and against Defuddle, on the same pages in the same Chromium, as ratios;
// and the size of what is injected into a page.
//   npm run bench:capture [-- --limit N]
//   npm run bench:capture -- --long     the longest task on pages of one megabyte
import fs from 'node:fs';
import zlib from 'node:zlib';
import { bundle, findPages, median, openLab } from './lab.mjs';
import { benchLong } from './long.mjs';

if (process.argv.includes('--long')) {
  await benchLong();
  process.exit(0);
}

const ROUNDS = 5;
const COMPETITORS = {
  ours: `import { capturePage } from './utils/capture'; export const run = () => capturePage(document);`,
  plain: `import { Readability } from '@mozilla/readability'; import Turndown from 'turndown'; import { gfm } from 'turndown-plugin-gfm';
    export const run = () => { const article = new Readability(document.cloneNode(true)).parse();
      const service = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced' }); service.use(gfm); return service.turndown(article?.content ?? ''); };`,
  defuddle: `import Defuddle from 'defuddle/full';
    export const run = () => new Defuddle(document.cloneNode(true), { url: location.href, separateMarkdown: true, useAsync: false }).parse();`,
};

const limit = Number(process.argv[process.argv.indexOf('--limit') + 1]) || 40;
const { pages, isShared } = findPages();
const chosen = pages.filter((_, index) => index % Math.max(1, Math.floor(pages.length / limit)) === 0).slice(0, limit);
if (!isShared) console.log('Skipped: the saved pages of ../shared (not here); the fixtures of the project are measured instead.');
if (chosen.length < 20) console.log(`Only ${chosen.length} pages: the figures are a hint.`);

const scripts = {};
for (const [name, code] of Object.entries(COMPETITORS)) scripts[name] = await bundle(code, `__${name}`, { isOurs: name === 'ours' });
const names = Object.keys(scripts);
const lab = await openLab();
const rows = [];
for (const [index, { name, file }] of chosen.entries()) {
  const page = await lab.open(fs.readFileSync(file), `http://bench.example/${index}`);
  for (const code of Object.values(scripts)) await page.evaluate(code);
  const times = await page.evaluate(measure, names, ROUNDS, index);
  if (times) rows.push({ name, ...times });
}
await lab.close();

const ratio = (peer) => rows.filter((row) => row.ours && row[peer]).map((row) => row.ours / row[peer]);
console.log(`${rows.length} pages, median of ${ROUNDS} runs after a warm-up.`);
for (const name of names) console.log(`${name.padEnd(9)} median ${median(rows.map((row) => row[name]).filter(Boolean)).toFixed(1)} ms`);
console.log(`ours / plain Readability + Turndown   ${median(ratio('plain')).toFixed(2)}  (goal <= 1.5)`);
console.log(`ours / defuddle                       ${median(ratio('defuddle')).toFixed(2)}  (goal <= 0.5)`);
const size = zlib.gzipSync(scripts.ours, { level: 9 }).length / 1024;
console.log(`capture script                        ${size.toFixed(1)} KB gzipped  (goal <= 60)`);

// Runs in the page. The order rotates, so that nobody always pays for cold caches or collected garbage.
async function measure(names, rounds, shift) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round + shift + 1) % names.length];
      const start = performance.now();
      try {
        await globalThis[`__${name}`].run();
      } catch {
        times[name] = [];
        continue;
      }
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, times[name].sort((a, b) => a - b)[times[name].length >> 1]]));
}
