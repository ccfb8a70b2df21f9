/** Whether a tag is this one or below it. */
export function isAtOrBelow(tag: string, parent: string): boolean {
  return tag === parent || tag.startsWith(`${parent}/`);
}

/** The tags with one renamed, and what is below it with it; without a new name they go. What meets a tag that is there becomes one with it. */
export function renamed(tags: string[], from: string, to: string | undefined): string[] {
  const kept = tags.flatMap((tag) => (isAtOrBelow(tag, from) ? (to === undefined ? [] : [to + tag.slice(from.length)]) : [tag]));
  return [...new Set(kept)];
}

/** The present tags without what a change from `before` to `after` did to them: whatever else was done since stays. */
export function withoutChange(present: string[], before: string[], after: string[]): string[] {
  const kept = present.filter((tag) => before.includes(tag) || !after.includes(tag));
  const back = before.filter((tag) => kept.includes(tag) || !after.includes(tag));
  return [...back, ...kept.filter((tag) => !before.includes(tag))];
}
