/** Where keys move articles to. */
export type Step = 'up' | 'down' | 'first' | 'last';

/**
 * Before which article `moving` go with this step: `undefined` is the end, `null` that there is nowhere further to go. Those that lie apart
 * come together first, at the one that leads.
 */
export function targetOf(ids: readonly string[], moving: ReadonlySet<string>, step: Step): string | undefined | null {
  const places = ids.flatMap((id, i) => (moving.has(id) ? [i] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isTogether = last - first === places.length - 1;
  if (step === 'first') return isTogether && first === 0 ? null : ids.find((id) => !moving.has(id));
  if (step === 'last') return isTogether && last === ids.length - 1 ? null : undefined;
  if (step === 'up') return first === 0 ? (isTogether ? null : nextStaying(ids, moving, 0)) : ids[first - 1];
  if (last === ids.length - 1) return isTogether ? null : undefined;
  return ids[last + 2];
}

function nextStaying(ids: readonly string[], moving: ReadonlySet<string>, from: number): string | undefined {
  return ids.slice(from).find((id) => !moving.has(id));
}
