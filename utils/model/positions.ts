/**
 * Places for `count` things between two others, in order; an open end goes on by whole numbers. Fractions, so that moving one thing changes
 * one row. Undefined when there is no room left between the two: then all are numbered anew.
 */
export function positionsBetween(before: number | undefined, after: number | undefined, count: number): number[] | undefined {
  const places = spread(before, after, count);
  const all = [...(before === undefined ? [] : [before]), ...places, ...(after === undefined ? [] : [after])];
  return all.every((place, i) => Number.isFinite(place) && (i === 0 || place > (all[i - 1] as number))) ? places : undefined;
}

function spread(before: number | undefined, after: number | undefined, count: number): number[] {
  if (before !== undefined && after !== undefined) {
    const step = (after - before) / (count + 1);
    return Array.from({ length: count }, (_, i) => before + step * (i + 1));
  }
  const first = before !== undefined ? Math.floor(before) + 1 : after !== undefined ? Math.ceil(after) - count : 1;
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The list with `moving`, in the order that they have in it, right before `before`; at its end without one. */
export function moveBefore<T>(list: readonly T[], moving: ReadonlySet<T>, before: T | undefined): T[] {
  const rest = list.filter((one) => !moving.has(one));
  // What is moved before itself goes before the next one that stays.
  const from = before === undefined ? -1 : list.indexOf(before);
  const target = from < 0 ? undefined : list.slice(from).find((one) => !moving.has(one));
  const at = target === undefined ? rest.length : rest.indexOf(target);
  return [...rest.slice(0, at), ...list.filter((one) => moving.has(one)), ...rest.slice(at)];
}
