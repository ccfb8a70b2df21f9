/** More links than this are those of an index: numbers behind every word would be in the way, and nobody types them in. */
const MOST = 60;

/**
 * Puts a number behind each link whose address cannot be seen on paper. Returns the addresses in the order of their numbers; one that is linked
 * twice has one number. None where there are too many.
 */
export function numberLinks(page: Document): string[] {
  const found = [...page.body.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const address = link.getAttribute('href') ?? '';
    const isHidden = /^https?:/i.test(address) && !link.matches('.picture') && link.textContent?.trim() && !shows(link, address);
    return isHidden ? [{ link, address }] : [];
  });
  const addresses = [...new Set(found.map(({ address }) => address))];
  if (addresses.length > MOST) return [];
  for (const { link, address } of found) {
    const number = page.createElement('sup');
    number.className = 'print-number';
    number.textContent = String(addresses.indexOf(address) + 1);
    link.after(number);
  }
  return addresses.map(readable);
}

function shows(link: Element, address: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/\/$/, '');
  return bare(link.textContent ?? '') === bare(address) || bare(link.textContent ?? '') === bare(readable(address));
}

// %E5%B7%A5 says nothing to anybody.
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
