import { plausibleCanonical, urlKeyOf } from './url-key';

/**
 * What a page calls its own address, unless that was left over: a page that changes its address without a load often leaves the element standing that
 * names the article it was loaded with.
 */
export function ownCanonical(canonical: string | undefined, url: string, loaded = loadedAddress()): string | undefined {
  const named = canonical && loaded ? plausibleCanonical(url, canonical) : undefined;
  return named && loaded && isLeftOver(urlKeyOf(named), urlKeyOf(url), urlKeyOf(loaded)) ? undefined : canonical;
}

function isLeftOver(named: string, own: string, loaded: string): boolean {
  // A parameter that was added makes no other page of it.
  if (own === loaded || named === pathOf(own)) return false;
  // The element may leave out parameters of the address that was loaded.
  return named === loaded || (pathOf(named) === pathOf(loaded) && pathOf(own) !== pathOf(loaded));
}

function pathOf(urlKey: string): string {
  return urlKey.split('?', 1)[0] ?? '';
}

function loadedAddress(): string | undefined {
  return performance.getEntriesByType('navigation')[0]?.name;
}
