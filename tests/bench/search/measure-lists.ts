import { type Measured, ms, p50, p95, type Row, times } from './figures';
import { progress } from './progress';
import { measureScroll } from './scroll';
import type { Stage } from './stage';

const PRESSES = 25;
const COUNTS = 15;

/** From a popup that begins to load to its newest clips on the screen, in a large library and in one of 100, in turn. */
export async function measurePopup(large: Stage, small: Stage, size: number): Promise<Measured> {
  const painted: Record<'large' | 'small', number[]> = { large: [], small: [] };
  for (let press = 0; press < PRESSES; press += 1) {
    progress(`popup: ${press + 1} of ${PRESSES}`);
    for (const name of press % 2 === 0 ? (['large', 'small'] as const) : (['small', 'large'] as const))
      painted[name].push(await (name === 'large' ? large : small).paintPopup());
  }
  const ratio = p50(painted.large) / p50(painted.small);
  const row: Row = {
    what: `popup: newest clips painted, ${size.toLocaleString('en')} against 100 articles`,
    bar: '≤ 1.3×',
    measured: `${times(ratio)} (${ms(p50(painted.large))} and ${ms(p50(painted.small))}; p95 ${ms(p95(painted.large))} and ${ms(p95(painted.small))})`,
    isMet: ratio <= 1.3,
  };
  return { rows: [row], figures: painted };
}

/** Counts of tags and of sites, beside counting through an index of the same articles. */
export async function measureCounts(stage: Stage, { size, seed }: { size: number; seed: number }): Promise<Measured> {
  for (let from = 0; from < size; from += 5000) {
    progress(`counts: ${from} of ${size}`);
    await stage.part('fillTagIndex', seed, from, Math.min(size, from + 5000));
  }
  const figures: Record<string, unknown> = {};
  const ratios: string[] = [];
  let isMet = true;
  for (const kind of ['tag', 'host'] as const) {
    const [mine, other]: [number[], number[]] = [[], []];
    let isExact = true;
    for (let round = 0; round < COUNTS; round += 1) {
      const counted = await stage.part('countByStore', kind);
      mine.push(counted.time);
      // Counting through the index takes seconds: three times are enough.
      if (round % 5 !== 0) continue;
      const { time, counts } = await stage.part('countByIndex', kind);
      other.push(time);
      isExact &&= Object.entries(counts).every(([value, count]) => counted.counts[value] === count);
    }
    const ratio = p50(other) / p50(mine);
    isMet &&= ratio >= 500 && isExact;
    ratios.push(
      `${kind === 'tag' ? 'tags' : 'sites'} ${times(ratio)} (${ms(p50(mine))} and ${ms(p50(other))}, ${isExact ? 'same' : 'OTHER'} counts)`,
    );
    figures[kind] = { mine, other, isExact };
  }
  const row: Row = {
    what: `tag and site counts at ${size.toLocaleString('en')} against counting through the multiEntry index`,
    bar: '≥ 500×',
    measured: ratios.join('; '),
    isMet,
  };
  return { rows: [row], figures };
}

/** The list of the library page, rolled through with the wheel and thrown to far places. */
export async function measureScrolling(stage: Stage, size: number): Promise<Measured> {
  progress('scrolling');
  const result = await measureScroll(stage);
  const { longestCpu, longestWall, blankFrames, frames, heap, far } = result;
  const row: Row = {
    what: `scrolling ${size.toLocaleString('en')} rows`,
    bar: 'no task > 50 ms, no blank rows, heap ≤ 60 MB',
    measured: `longest task ${longestCpu.toFixed(0)} ms of the processor (${longestWall.toFixed(0)} ms by the clock), ${blankFrames} of ${frames} frames with a blank row, heap ${heap.toFixed(0)} MB; thrown to a far place: rows after ${ms(p50(far))}`,
    isMet: longestCpu <= 50 && blankFrames === 0 && heap <= 60,
  };
  return { rows: [row], figures: result };
}
