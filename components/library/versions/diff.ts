/** What stands in both sequences, or only in one: a stretch of the first, and one of the second. */
export interface Run {
  isSame: boolean;
  a: [from: number, to: number];
  b: [from: number, to: number];
}

/**
 * The shortest way from one sequence to the other (E. W. Myers, “An O(ND) Difference Algorithm”, 1986), as runs in order. Where more than `most`
 * entries differ, all between the first and the last difference counts as replaced.
 */
export function diffRuns(a: readonly string[], b: readonly string[], most: number): Run[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [endA, endB] = [a.length - tail, b.length - tail];
  const middle = walk(a, b, [head, endA], [head, endB], most) ?? [{ isSame: false, a: [head, endA], b: [head, endB] }];
  const runs: Run[] = [{ isSame: true, a: [0, head], b: [0, head] }, ...middle, { isSame: true, a: [endA, a.length], b: [endB, b.length] }];
  return joined(runs);
}

function walk(
  a: readonly string[],
  b: readonly string[],
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
  most: number,
): Run[] | undefined {
  const [n, m] = [toA - fromA, toB - fromB];
  const limit = Math.min(n + m, most);
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  const at = (k: number) => furthest[k + limit + 1] ?? 0;
  for (let d = 0; d <= limit; d += 1) {
    trace.push(furthest.slice(limit + 1 - d - 1, limit + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && a[fromA + x] === b[fromB + x - k]) x += 1;
      furthest[k + limit + 1] = x;
      if (x >= n && x - k >= m) return back(trace, d, [n, m], fromA, fromB);
    }
  }
  return undefined;
}

// From the end to the beginning, along what each step knew.
function back(trace: Int32Array[], steps: number, [n, m]: [number, number], fromA: number, fromB: number): Run[] {
  const runs: Run[] = [];
  const add = (isSame: boolean, x0: number, x1: number, y0: number, y1: number) => {
    runs.push({ isSame, a: [fromA + x0, fromA + x1], b: [fromB + y0, fromB + y1] });
  };
  let [x, y] = [n, m];
  for (let d = steps; d > 0; d -= 1) {
    const known = trace[d] as Int32Array;
    const at = (k: number) => known[k + d + 1] ?? 0;
    const k = x - y;
    const before = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const px = at(before);
    const py = px - before;
    // The step itself, and then what is the same behind it.
    const [sx, sy] = before < k ? [px + 1, py] : [px, py + 1];
    if (x > sx) add(true, sx, x, sy, y);
    add(false, px, sx, py, sy);
    [x, y] = [px, py];
  }
  if (x > 0) add(true, 0, x, 0, y);
  return runs.reverse();
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const { isSame, a, b } of runs) {
    if (a[0] === a[1] && b[0] === b[1]) continue;
    const last = all.at(-1);
    if (last?.isSame === isSame) {
      last.a[1] = a[1];
      last.b[1] = b[1];
    } else all.push({ isSame, a: [...a], b: [...b] });
  }
  return all;
}
