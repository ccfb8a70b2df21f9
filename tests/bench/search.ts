// Search and lists at 10,000 and 100,000 articles beside three other ways, in the built extension in real Chromium.
//   npm run bench:search [-- --articles 10000,100000 --only ours,scan --slow 10 --quick --out FILE]
// Every search is asked in a page that has done nothing yet; engines and queries come in random order in one run. Milliseconds depend on the
// machine and on what else it does; the ratios do not. `--slow`: how many of the queries MiniSearch is asked, which takes long over each.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/chromium';
import { buildForBench, ENGINES, type EngineName } from './search/bench-build';
import { asTable, type Row } from './search/figures';
import { measureSearch } from './search/measure-search';
import { Stage } from './search/stage';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    slow: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = (values.articles ?? (values.quick ? '1000' : '10000,100000')).split(',').map(Number);
const only = (values.only?.split(',') ?? [...ENGINES]) as EngineName[];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-search-'));
const extension = await buildForBench(folder);
const rows: Row[] = [];
const figures: Record<string, unknown> = {};

for (const size of sizes) {
  const session = await launchChromium({ extension, profile: path.join(folder, `profile-${size}`) });
  const stage = new Stage(session);
  const engines = only.filter((name) => size <= 10_000 || name === 'ours' || name === 'scan');
  const result = await measureSearch(stage, {
    size,
    engines,
    seed: Number(values.seed),
    slow: Number(values.slow ?? Number.POSITIVE_INFINITY),
  });
  figures[`search ${size}`] = result.figures;
  rows.push(...result.rows);
  await session.close();
}

console.log(`\n${asTable(rows)}`);
if (values.out) fs.writeFileSync(values.out, JSON.stringify({ rows, figures }, null, 2));
fs.rmSync(folder, { recursive: true, force: true });
