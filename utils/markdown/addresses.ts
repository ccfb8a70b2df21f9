/** Addresses of links and images: absolute, of schemes that a reader can follow, and so written that Markdown takes them whole. */

/** The absolute address of a link, or nothing where it leads nowhere a reader could go: scripts, data, places on the same page. */
export function absoluteAddress(address: string, baseUrl: string): string | undefined {
  const cleaned = address.trim().replace(/[\t\r\n]/g, '');
  if (!cleaned || cleaned.startsWith('#')) return undefined;
  try {
    const url = new URL(cleaned, baseUrl);
    if (!/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
    return isSamePage(url, baseUrl) ? undefined : url.href;
  } catch {
    return undefined;
  }
}

function isSamePage(url: URL, baseUrl: string): boolean {
  return url.hash.length > 1 && !/^#!?\//.test(url.hash) && url.href.split('#', 1)[0] === baseUrl.split('#', 1)[0];
}

/** An address that can stand between the round brackets of a link. */
export function escapeAddress(address: string): string {
  const encoded = address
    .replace(/[\s<>\\`]/g, (character) => encodeURIComponent(character))
    .replace(/\|/g, '%7C')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return hasBalancedBrackets(encoded) ? encoded : encoded.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

function hasBalancedBrackets(address: string): boolean {
  let depth = 0;
  for (const character of address) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || depth > 2) return false;
  }
  return depth === 0;
}
