import { keyOf, widthOf } from './text';

/** Between a title and the names of column and site; a plain hyphen only where it stands free or between Han characters. */
const SEPARATOR =
  /\s*(?:[_|｜丨»›•]+|-{2,}|—{2,}|::+|(?<=\s)[-–—~·/](?=\s)|(?<=[\p{Script=Han}！？。”」』》）)!?])[-–—](?=\p{Script=Han}|\w))\s*/u;
const EDGE = /[\s_|｜丨»›·•:~/—–-]+/u;
const TRAILING = new RegExp(`${EDGE.source}$`, 'u');
const LEADING = new RegExp(`^${EDGE.source}`, 'u');

/** The parts of a page title: article, column, site. */
export const segmentsOf = (declared: string): string[] =>
  declared
    .split(SEPARATOR)
    .map((segment) => segment.trim())
    .filter(Boolean);

/** What follows a title that another one begins with is a name when a separator stands between. */
export const isSeparated = (rest: string): boolean => /^\s*(?:[_|｜丨»›•]|[-–—]|\s[·~/:]\s|$)/u.test(rest);

/**
 * A declared title without the names at its end or beginning. Names that are known go in any length; an unknown one only when it is short
 * beside the title.
 */
export function stripNames(declared: string, names: ReadonlySet<string>): string {
  let rest = declared;
  const isName = (segment: string) => {
    const key = keyOf(segment);
    return (
      names.has(key) ||
      [...names].some((name) => name.length > 3 && (key.endsWith(name) || key.startsWith(name)) && key.length < name.length * 2)
    );
  };
  for (;;) {
    const parts = segmentsOf(rest);
    const tail = parts.at(-1);
    if (parts.length < 2 || !tail) break;
    const head = rest.slice(0, rest.lastIndexOf(tail)).replace(TRAILING, '');
    if (!head || !(isName(tail) || (widthOf(tail) <= 30 && widthOf(head) >= widthOf(tail) * 1.2))) break;
    rest = head;
  }
  const parts = segmentsOf(rest);
  const first = parts[0];
  if (parts.length > 1 && first && isName(first)) rest = rest.slice(rest.indexOf(first) + first.length).replace(LEADING, '');
  // Blogs write the site before a colon.
  const colon = /^(.{2,60}?)\s?[:：]\s+(?=\S)/u.exec(rest);
  if (colon?.[1] && names.has(keyOf(colon[1]))) rest = rest.slice(colon[0].length);
  return rest || declared;
}
