import { loadVariants } from '../../../utils/search/variants';
import { makeRandom } from '../../fixtures/random';
import { openCorpus } from '../search-corpus';
import type { EngineName } from './bench-build';
import type { BenchQuery } from './documents';
import { type Measured, ms, p50, p95, type Row, times } from './figures';
import { shuffled } from './language';
import type { Outcome } from './pages/engine';
import { progress } from './progress';
import { makeQueries } from './queries';
import type { Stage } from './stage';

interface Setting {
  size: number;
  engines: readonly EngineName[];
  seed: number;
  /** How many of the queries the slow ones are asked. */
  slow: number;
  /** Without questions the engines are only filled. */
  isAsked: boolean;
}

/** What a run over one library found, query by query. */
export interface SearchFigures {
  size: number;
  /** Milliseconds that taking in took, the making of the articles included. */
  filled: Partial<Record<EngineName, number>>;
  queries: BenchQuery[];
  outcomes: Outcomes;
  recall?: Recall;
}

const PEERS: Partial<Record<EngineName, { name: string; small: number; large?: number }>> = {
  minisearch: { name: 'MiniSearch restored from IndexedDB', small: 200 },
  sqlite: { name: 'SQLite FTS5 on OPFS', small: 10 },
  scan: { name: 'a batched getAll scan', small: 15, large: 20 },
};

/** Fills every engine with the same articles and asks each the same queries, in random order. */
export async function measureSearch(
  stage: Stage,
  { size, engines, seed, slow, isAsked }: Setting,
): Promise<Measured & { figures: SearchFigures }> {
  await loadVariants();
  const corpus = openCorpus(seed);
  const queries = makeQueries(corpus, size, seed);
  const filled: Partial<Record<EngineName, number>> = {};
  for (const name of engines) {
    filled[name] = await stage.fill(name, seed, 0, size, (done) => progress(`${name}: ${done} of ${size}`));
    progress(`${name}: ${size} taken in, ${ms(filled[name] ?? 0)}\n`);
  }
  if (!isAsked) return { rows: [], figures: { size, filled, queries: [], outcomes: {} } };
  const outcomes = await askAll(stage, { engines, seed, slow, size }, queries);
  const recall = engines.includes('scan') && engines.includes('ours') ? await measureRecall(stage, queries) : undefined;
  return { rows: toRows(size, outcomes, recall), figures: { size, filled, queries, outcomes, recall } };
}

/** By the place of the query; some are not asked. */
type Outcomes = Partial<Record<EngineName, Outcome[]>>;

const isSlow = (name: EngineName, size: number) => name === 'minisearch' || (name === 'scan' && size > 10_000);

async function askAll(
  stage: Stage,
  { engines, seed, slow, size }: Pick<Setting, 'engines' | 'seed' | 'slow' | 'size'>,
  queries: BenchQuery[],
): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const left = { minisearch: slow, scan: slow, sqlite: slow, ours: slow };
  const tasks = shuffled(
    engines.flatMap((name) => queries.map((query, i) => ({ name, query, i }))),
    makeRandom(seed),
  ).filter(({ name }) => !isSlow(name, size) || left[name]-- > 0);
  for (const [done, { name, query, i }] of tasks.entries()) {
    const list = outcomes[name] ?? [];
    outcomes[name] = list;
    list[i] = await stage.searchCold(name, query);
    progress(`searches: ${done + 1} of ${tasks.length}`);
  }
  progress('');
  return outcomes;
}

interface Recall {
  wanted: number;
  found: number;
  /** Answers that are none. */
  wrong: number;
  /** Queries with a difference. */
  differing: string[];
}

async function measureRecall(stage: Stage, queries: BenchQuery[]): Promise<Recall> {
  const truth = await stage.all('scan', queries);
  const ours = await stage.all('ours', queries);
  const recall: Recall = { wanted: 0, found: 0, wrong: 0, differing: [] };
  for (const [i, ids] of truth.entries()) {
    const mine = new Set(ours[i]);
    const found = ids.filter((id) => mine.has(id)).length;
    recall.wanted += ids.length;
    recall.found += found;
    recall.wrong += mine.size - found;
    if (found < ids.length || mine.size > found)
      recall.differing.push(`${queries[i]?.typed} (${found} of ${ids.length}, ${mine.size} given)`);
  }
  return recall;
}

/** Whether the 50 that are shown are those of the scan, in its order. */
function describeOrder({ ours, scan }: Outcomes): string {
  const both = (ours ?? []).flatMap(({ shown }, i) => (scan?.[i] ? [[shown, scan[i].shown]] : []));
  const same = both.filter(([mine, other]) => mine?.join() === other?.join()).length;
  return both.length > 0 ? `; the 50 shown are the same in the same order for ${same} of ${both.length} queries` : '';
}

function toRows(size: number, outcomes: Outcomes, recall: Recall | undefined): Row[] {
  const rows: Row[] = [];
  const { ours } = outcomes;
  const label = size.toLocaleString('en');
  for (const [name, { name: peer, small, large }] of Object.entries(PEERS) as [EngineName, NonNullable<(typeof PEERS)[EngineName]>][]) {
    const theirs = outcomes[name];
    const bar = size > 10_000 ? large : small;
    if (!theirs || !ours || !bar) continue;
    const asked = ours.flatMap(({ page }, i) => (theirs[i] ? [{ page, their: theirs[i] }] : []));
    const [mine, other] = [asked.map(({ page }) => page), asked.map(({ their }) => their.page)];
    const ratio = p50(other) / p50(mine);
    const byQuery = p50(mine.map((value, i) => (other[i] as number) / value));
    const tail = p95(other) / p95(mine);
    const newest = theirs.flatMap((one) => one?.newest ?? []);
    const stopped = newest.length > 0 ? `; a scan that stops at any 50 hits ${times(p50(newest) / p50(mine))}` : '';
    rows.push({
      what: `cold search, ${label} articles, ${asked.length} queries, against ${peer}`,
      bar: `≥ ${bar}×`,
      measured: `${times(ratio)} (p95 ${times(tail)}, median by query ${times(byQuery)}; ours ${ms(p50(mine))} / ${ms(p95(mine))}, theirs ${ms(p50(other))} / ${ms(p95(other))}${stopped})`,
      isMet: ratio >= bar,
    });
  }
  if (recall)
    rows.push({
      what: `recall against folded includes, ${label} articles`,
      bar: '100 %',
      measured: `${recall.found} of ${recall.wanted}, ${recall.wrong} wrong${recall.differing.length > 0 ? `: ${recall.differing.slice(0, 5).join('; ')}` : ''}${describeOrder(outcomes)}`,
      isMet: recall.found === recall.wanted && recall.wrong === 0,
    });
  return rows;
}

/** Our own times in the larger library beside those in the smaller one. */
export function compareSizes(runs: readonly SearchFigures[]): Measured {
  const [small, large] = [...runs]
    .sort((a, b) => a.size - b.size)
    .map(({ size, outcomes }) => ({ size, pages: (outcomes.ours ?? []).map(({ page }) => page) }));
  if (!small || !large || small.pages.length === 0) return { rows: [], figures: undefined };
  const [middle, tail] = [p50(large.pages) / p50(small.pages), p95(large.pages) / p95(small.pages)];
  const row: Row = {
    what: `cold search, ${large.size.toLocaleString('en')} against our own at ${small.size.toLocaleString('en')} articles`,
    bar: 'p50 ≤ 1.5×, p95 ≤ 3×',
    measured: `p50 ${times(middle)}, p95 ${times(tail)} (${ms(p50(large.pages))} / ${ms(p95(large.pages))})`,
    isMet: middle <= 1.5 && tail <= 3,
  };
  return { rows: [row], figures: { middle, tail } };
}
