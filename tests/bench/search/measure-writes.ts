import { type Measured, ms, p50, p95, type Row, times } from './figures';
import { progress } from './progress';
import type { Stage } from './stage';

// So many saves fill the index's waiting room twice.
const SAVES = 512;
const ROUNDS = 4;

/** One save with the index at work beside one without, in alternating rounds, in a library that is filled. */
export async function measureSaves(stage: Stage, { size, seed }: { size: number; seed: number }): Promise<Measured> {
  const saves: Record<'indexed' | 'still', number[]> = { indexed: [], still: [] };
  const whole = { indexed: 0, still: 0 };
  // Behind what the measuring of sizes adds and takes away.
  let next = size + 20_000;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mode of round % 2 === 0 ? (['indexed', 'still'] as const) : (['still', 'indexed'] as const)) {
      progress(`saves: round ${round + 1} of ${ROUNDS}, ${mode}`);
      const done = await stage.part('saveEach', seed, next, next + SAVES, mode === 'indexed');
      next += SAVES;
      saves[mode].push(...done.saves);
      whole[mode] += done.whole;
      await stage.part('settleIndex');
    }
  }
  const ratio = p50(saves.indexed) / p50(saves.still);
  const row: Row = {
    what: `one save against the same rows without an index, ${size.toLocaleString('en')} articles`,
    bar: '≤ 1.3×',
    measured: `${times(ratio)} (p95 ${times(p95(saves.indexed) / p95(saves.still))}; ${ms(p50(saves.indexed))} and ${ms(p50(saves.still))}; with all that the index does afterwards ${times(whole.indexed / whole.still)})`,
    isMet: ratio <= 1.3,
  };
  return { rows: [row], figures: { saves, whole } };
}

const IMPORT_ROUNDS = 4;

/** Bulk import with the index brought up to date, merges included, beside rows and texts alone: in a library that begins empty. */
export async function measureImport(stage: Stage, { size, seed }: { size: number; seed: number }): Promise<Measured> {
  const part = Math.ceil(size / IMPORT_ROUNDS);
  const spent = { indexed: 0, rowsOnly: 0, withoutIndex: 0 };
  for (let round = 0; round < IMPORT_ROUNDS; round += 1) {
    const range = [round * part, (round + 1) * part] as const;
    progress(`import: round ${round + 1} of ${IMPORT_ROUNDS}`);
    const indexed = async () => {
      spent.indexed += await stage.part('bulkMerge', seed, ...range, true);
    };
    const rowsOnly = async () => {
      spent.rowsOnly += await stage.part('bulkAdd', seed, ...range);
    };
    for (const act of round % 2 === 0 ? [indexed, rowsOnly] : [rowsOnly, indexed]) await act();
    // As much again, in the same library, which tells what the index costs of it.
    spent.withoutIndex += await stage.part('bulkMerge', seed, size + range[0], size + range[1], false);
    await stage.part('settleIndex');
  }
  const rate = (spentMs: number) => `${((1000 * size) / spentMs).toFixed(0)}/s`;
  const ratio = spent.rowsOnly / spent.indexed;
  const row: Row = {
    what: `bulk import of ${size.toLocaleString('en')} against rows and bodies only`,
    bar: '≥ 0.4×',
    measured: `${times(ratio)} (${rate(spent.indexed)} and ${rate(spent.rowsOnly)}; the store’s import with the index held still ${rate(spent.withoutIndex)})`,
    isMet: ratio >= 0.4,
  };
  return { rows: [row], figures: spent };
}

/** Bytes of the index beside those of the texts, now and after many were added and deleted again. */
export async function measureSize(
  stage: Stage,
  { size, seed, changes }: { size: number; seed: number; changes: number },
): Promise<Measured> {
  const before = await stage.part('indexSize');
  const first = size;
  for (let from = first; from < first + changes; from += 1000) {
    progress(`index size: ${from - first} of ${changes} added`);
    await stage.part('bulkMerge', seed, from, Math.min(first + changes, from + 1000), true);
  }
  const grown = await stage.part('indexSize');
  for (let left = changes; left > 0; left -= 1000) {
    progress(`index size: ${left} of ${changes} to be deleted`);
    await stage.part('dropNewest', Math.min(1000, left));
  }
  const after = await stage.part('indexSize');
  const share = ({ bytes, textBytes }: typeof before) => bytes / textBytes;
  const row: Row = {
    what: `index / text in UTF-16, ${before.articles.toLocaleString('en')} articles; after ${changes.toLocaleString('en')} saves and deletes`,
    bar: '≤ 0.40',
    measured: `${share(before).toFixed(3)} (${before.segments} segments); ${share(after).toFixed(3)} (${after.segments})`,
    isMet: share(before) <= 0.4 && share(after) <= 0.4,
  };
  return { rows: [row], figures: { before, grown, after } };
}
