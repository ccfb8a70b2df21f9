import { makeRandom } from '../../fixtures/random';
import type { Measured, Row } from './figures';
import type { Checked } from './pages/parts-contract';
import { progress } from './progress';
import type { Stage } from './stage';

const PART = 400;

/** Words of articles that were saved, changed or deleted a moment ago, while the index catches up. */
export async function measureLive(stage: Stage, { seed, steps }: { seed: number; steps: number }): Promise<Measured> {
  await stage.part('bulkMerge', 1, 0, 3000, false);
  const all: Checked = { asked: 0, wanted: 0, found: 0, wrong: 0, leftOver: 0 };
  for (let at = 0; at < steps; at += 50) {
    progress(`recall while much changes: ${at} of ${steps}`);
    add(all, await stage.part('checkLive', seed + at, 10_000 + at, Math.min(50, steps - at)));
  }
  return { rows: [toRow(`recall, just saved, edited, deleted, indexing meanwhile (${all.asked} questions)`, all)], figures: all };
}

/** Pages closed at any moment of an import, of indexing or of merging. */
export async function measureKills(stage: Stage, { seed, kills }: { seed: number; kills: number }): Promise<Measured> {
  const random = makeRandom(seed);
  const all: Checked = { asked: 0, wanted: 0, found: 0, wrong: 0, leftOver: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    progress(`killed: ${kill} of ${kills}`);
    const page = await stage.open('parts');
    const running = page.evaluate(
      (window, from, to) =>
        void (window as unknown as { parts: { bulkMerge: (...given: unknown[]) => unknown } }).parts.bulkMerge(1, from, to, true),
      kill * PART,
      (kill + 1) * PART,
    );
    await running;
    await new Promise((resolve) => setTimeout(resolve, random.below(4000)));
    await page.page.close();
    // As at the next start: what was begun is gone on with, and then everything must be found.
    await stage.part('settleIndex');
    add(all, await stage.part('checkRecall', seed + kill, 20));
  }
  const row = toRow(`killed while importing, indexing or merging, ${kills} times (200 seeds: tests)`, all);
  return {
    rows: [{ ...row, measured: `${row.measured}, ${all.leftOver} blocks left over`, isMet: row.isMet && all.leftOver === 0 }],
    figures: all,
  };
}

function toRow(what: string, { wanted, found, wrong }: Checked): Row {
  return { what, bar: '100 %', measured: `${found} of ${wanted}, ${wrong} wrong`, isMet: found === wanted && wrong === 0 };
}

function add(all: Checked, more: Checked): void {
  for (const key of Object.keys(all) as (keyof Checked)[]) all[key] += more[key];
}
