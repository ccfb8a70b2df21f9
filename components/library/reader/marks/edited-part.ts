/** A stretch of a text: where it begins and ends. */
export type Part = [start: number, end: number];

// A number or a word that is cut in two reads as another one. Chinese has no signs between its words: each of its characters is one.
const UNIT = /\p{Nd}+(?:[.,．，]\p{Nd}+)*|(?:\p{Script=Latin}\p{M}*)+(?:['’](?:\p{Script=Latin}\p{M}*)+)*|./gsu;

/** So many steps a comparison may take: some milliseconds, with passages of several hundred characters. */
const MOST_STEPS = 250_000;

/** More would be read as a pattern. */
const MOST_PARTS = 4;

/**
 * What is new in a text that was edited, as places in the new text: whole numbers and words, a few parts at most. Of long texts one part is told,
 * from the first difference to the last.
 */
export function editedParts(was: string, now: string): Part[] {
  const [before, after] = [was.match(UNIT) ?? [], now.match(UNIT) ?? []];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const isNew = old.length * fresh.length > MOST_STEPS ? fresh.map(() => true) : newUnits(old, fresh);

  const parts: Part[] = [];
  let at = after.slice(0, head).join('').length;
  for (const [index, unit] of fresh.entries()) {
    const last = parts.at(-1);
    if (isNew[index] && last && !now.slice(last[1], at).trim()) last[1] = at + unit.length;
    else if (isNew[index]) parts.push([at, at + unit.length]);
    at += unit.length;
  }
  while (parts.length > MOST_PARTS) joinNearest(parts);
  return parts;
}

/** Which units of the new text are in no longest common subsequence of both. */
function newUnits(old: readonly string[], fresh: readonly string[]): boolean[] {
  const width = fresh.length + 1;
  // How many units the rest of both has in common, from each place on.
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const isNew = fresh.map(() => true);
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i] === fresh[j]) {
      isNew[j] = false;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return isNew;
}

function joinNearest(parts: Part[]): void {
  let nearest = 1;
  const gap = (index: number) => (parts[index]?.[0] ?? 0) - (parts[index - 1]?.[1] ?? 0);
  for (let index = 2; index < parts.length; index += 1) if (gap(index) < gap(nearest)) nearest = index;
  const [joined] = parts.splice(nearest, 1);
  const former = parts[nearest - 1];
  if (former && joined) former[1] = joined[1];
}
