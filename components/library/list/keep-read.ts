/**
 * The next state of a list of unread articles, in which those that were opened from it keep their places although they are read by now: they
 * would go from under the eyes, and the next key would lead to somewhere else.
 */
export function keepRead(former: readonly string[], next: readonly string[], opened: ReadonlySet<string>): readonly string[] {
  const here = new Set(next);
  const missing = former.filter((id) => opened.has(id) && !here.has(id));
  if (missing.length === 0) return next;
  const result = [...next];
  for (const id of missing) {
    const before = former.slice(0, former.indexOf(id)).findLast((other) => here.has(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    here.add(id);
  }
  return result;
}
