/** The rules of tags, wherever they are typed. */

/** Ends a tag while typing: commas and semicolons of both widths, the ideographic comma, a line break. */
export const TAG_SEPARATOR = /[,，、;；\n\r]+/;

// Longer is a sentence, not a tag; the list of tags must stay readable.
const LONGEST = 60;

/** A typed tag as it is kept: no `#` in front, single spaces, no invisible marks, `a / b` as `a/b`. Empty when nothing is left. */
export function cleanTag(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
  const levels = plain.split('/').map((level) => level.trim());
  return [...levels.filter(Boolean).join('/')].slice(0, LONGEST).join('').trim();
}

/** What makes two tags one: case and width do not count. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

// A typed tag of the longest kind has fewer levels. What a foreign file brings may have a million, each a key of its own.
const MOST_LEVELS = 30;

/** The tags with all their parents, each once: `维权/欠薪` is under `维权` too. What filters match and counters count. */
export function withParents(tags: string[]): string[] {
  return [...new Set(tags.flatMap(pathOf))];
}

function pathOf(tag: string): string[] {
  const path: string[] = [];
  for (let at = tag.indexOf('/', 1); at > 0 && path.length < MOST_LEVELS; at = tag.indexOf('/', at + 1)) path.push(tag.slice(0, at));
  return [...path, tag];
}

/** `tags` with the typed ones added, in order and without twins; a spelling that is in use (`known`) wins over the typed one. */
export function addTags(tags: string[], typed: string[], known: string[] = []): string[] {
  const spelling = new Map([...known, ...tags].map((tag) => [tagKey(tag), tag]));
  const taken = new Set(tags.map(tagKey));
  const added: string[] = [];
  for (const text of typed) {
    const tag = cleanTag(text);
    const key = tagKey(tag);
    if (!tag || taken.has(key)) continue;
    taken.add(key);
    added.push(spelling.get(key) ?? tag);
  }
  return added.length > 0 ? [...tags, ...added] : tags;
}

/** The tags in use that fit what is typed, best first: those that begin with it, then those with a level that does, then the rest; often used first. */
export function completeTag(
  typed: string,
  inUse: { value: string; count: number }[],
  tags: string[],
  limit = 8,
): { value: string; count: number }[] {
  const wanted = tagKey(typed.trim().replace(/^#/, ''));
  const taken = new Set(tags.map(tagKey));
  const rank = (value: string) => {
    const key = tagKey(value);
    if (key.startsWith(wanted)) return 0;
    if (key.includes(`/${wanted}`)) return 1;
    return key.includes(wanted) ? 2 : 3;
  };
  return inUse
    .filter(({ value }) => !taken.has(tagKey(value)) && rank(value) < 3)
    .sort((a, b) => rank(a.value) - rank(b.value) || b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, limit);
}
