/**
 * The next state of a list of unread articles, in which the one being read keeps its place although it is read by now: it would go from
 * under the eyes, and the next key would lead to somewhere else.
 */
export function keepRead(former: readonly string[], next: readonly string[], openId: string | undefined): readonly string[] {
  if (!openId || next.includes(openId)) return next;
  const at = former.indexOf(openId);
  if (at < 0) return next;
  const before = former.slice(0, at).findLast((id) => next.includes(id));
  const place = before === undefined ? 0 : next.indexOf(before) + 1;
  return [...next.slice(0, place), openId, ...next.slice(place)];
}
