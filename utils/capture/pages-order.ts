import { urlKeyOf } from '../model/url-key';

/**
 * The addresses of an article's pages, joined with those that one of them names: what is new stands behind what it follows there, or
 * before what follows it. A page often names only its neighbours.
 */
export function mergeAddresses(known: readonly string[], named: readonly string[]): string[] {
  const merged = [...known];
  const keys = merged.map((url) => urlKeyOf(url));
  const newKeys = named.map((url) => urlKeyOf(url));
  for (const [index, key] of newKeys.entries()) {
    if (keys.includes(key)) continue;
    const before = newKeys.slice(0, index).findLast((one) => keys.includes(one));
    const after = newKeys.slice(index + 1).find((one) => keys.includes(one));
    const place = before !== undefined ? keys.indexOf(before) + 1 : after !== undefined ? keys.indexOf(after) : keys.length;
    merged.splice(place, 0, named[index] as string);
    keys.splice(place, 0, key);
  }
  return merged;
}

/** Where an address stands among others, by what tells pages apart; -1 where it does not. */
export function placeOf(url: string, addresses: readonly string[]): number {
  const key = urlKeyOf(url);
  return addresses.findIndex((one) => urlKeyOf(one) === key);
}
