// Search and lists at 10,000 and 100,000 articles beside three other ways, in the built extension in real Chromium.
//   npm run bench:search [-- --articles 10000,100000 --only ours,scan --parts search,saves,import,size,popup,counts,scroll,prose,live,kills
//                           --slow 10 --seed 1 --quick --keep DIR --out FILE]
// Every search is asked in a page that has done nothing yet; engines and queries come in random order in one run. Milliseconds depend on the
// machine and on what else it does; the ratios do not. `--slow`: how many of the queries MiniSearch and, of a large library, the scan are asked,
// which take long over each; `--quick`: 1,000 articles. What is measured of writing is measured at the smaller size, what is measured of
// lists at the larger one. `--keep`: the filled libraries stay in this folder and are used again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/chromium';
import { buildForBench, ENGINES, type EngineName } from './search/bench-build';
import { asTable, type Measured, type Row } from './search/figures';
import { measureCounts, measurePopup, measureScrolling } from './search/measure-lists';
import { measureProseAlike } from './search/measure-prose';
import { measureKills, measureLive } from './search/measure-recall';
import { compareSizes, measureSearch, type SearchFigures } from './search/measure-search';
import { measureImport, measureSaves, measureSize } from './search/measure-writes';
import { Stage } from './search/stage';

const PARTS = ['search', 'saves', 'import', 'size', 'popup', 'counts', 'scroll', 'prose', 'live', 'kills'];
const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    only: { type: 'string' },
    parts: { type: 'string' },
    slow: { type: 'string' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    keep: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = (values.articles ?? (values.quick ? '1000' : '10000,100000')).split(',').map(Number);
const only = (values.only?.split(',') ?? [...ENGINES]) as EngineName[];
const parts = values.parts?.split(',') ?? PARTS;
const seed = Number(values.seed);
const unknown = [...parts.filter((part) => !PARTS.includes(part)), ...only.filter((name) => !ENGINES.includes(name))];
if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(`Not understood: ${unknown.join(', ') || values.articles}. Engines: ${ENGINES.join(', ')}; parts: ${PARTS.join(', ')}.`);
  process.exit(2);
}

const started = new Date().toISOString();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-search-'));
const profiles = path.resolve(values.keep ?? folder);
const rows: Row[] = [];
const figures: Record<string, unknown> = { started, sizes, seed };
const searches: SearchFigures[] = [];
const has = (part: string) => parts.includes(part);
const keep = (name: string, { rows: found, figures: numbers }: Measured) => {
  rows.push(...found);
  figures[name] = numbers;
  for (const row of found) console.log(asTable([row]).split('\n').at(-1));
  if (values.out) fs.writeFileSync(values.out, JSON.stringify({ rows, figures }, null, 1));
};

let extension = '';
const onStage = async <T>(name: string, act: (stage: Stage) => Promise<T>): Promise<T> => {
  extension ||= await buildForBench(folder);
  const session = await launchChromium({ extension, profile: path.join(profiles, `profile-${name}`) });
  try {
    return await act(new Stage(session));
  } finally {
    await session.close();
  }
};

try {
  if (has('prose')) keep('prose', measureProseAlike(seed));
  if (has('live')) keep('live', await onStage('live', (stage) => measureLive(stage, { seed, steps: values.quick ? 50 : 300 })));
  if (has('kills')) keep('kills', await onStage('kills', (stage) => measureKills(stage, { seed, kills: values.quick ? 5 : 25 })));
  for (const size of sizes) {
    const isSmallest = size === Math.min(...sizes);
    const isLargest = size === Math.max(...sizes);
    const wantsWrites = isSmallest && (has('saves') || has('size'));
    const wantsLists = isLargest && (has('popup') || has('counts') || has('scroll'));
    if (isSmallest && has('import')) keep('import', await onStage('import', (stage) => measureImport(stage, { size, seed })));
    if (!has('search') && !wantsWrites && !wantsLists) continue;
    await onStage(String(size), async (stage) => {
      // The slow peers would take hours over more.
      const engines = has('search') ? only.filter((name) => size <= 10_000 || name === 'ours' || name === 'scan') : (['ours'] as const);
      const search = await measureSearch(stage, {
        size,
        engines,
        seed,
        slow: Number(values.slow ?? Number.POSITIVE_INFINITY),
        isAsked: has('search'),
      });
      searches.push(search.figures);
      keep(`search ${size}`, search);
      if (isLargest && has('popup')) {
        const measured = await onStage('100', async (small) => {
          await small.fill('ours', seed, 0, 100, () => {});
          return measurePopup(stage, small, size);
        });
        keep('popup', measured);
      }
      if (isLargest && has('scroll')) keep('scroll', await measureScrolling(stage, size));
      if (isLargest && has('counts')) keep('counts', await measureCounts(stage, { size, seed }));
      if (isSmallest && has('size')) keep('size', await measureSize(stage, { size, seed, changes: Math.min(10_000, size) }));
      if (isSmallest && has('saves')) keep('saves', await measureSaves(stage, { size, seed }));
    });
  }
  if (searches.length > 1 && has('search')) keep('sizes', compareSizes(searches));
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
console.log(`\n${asTable(rows)}`);
