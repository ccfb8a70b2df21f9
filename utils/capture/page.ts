/** The page's own addresses, read past anything that its form fields and images may have put in the way. */

const read = <T>(prototype: object, name: string, page: Document) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(page) as T | undefined;

/** The address as it was visited. */
export function addressOf(page: Document): string {
  return read<string>(Document.prototype, 'URL', page) ?? page.URL;
}

/** The body, or the frameset in its place. */
export function bodyOf(page: Document): HTMLElement | null {
  return read<HTMLElement | null>(Document.prototype, 'body', page) ?? null;
}

/** What relative addresses of a page at `url` are resolved against: `<base href>` counts. */
export function baseOf(page: Document, url: string): string {
  const base = Document.prototype.querySelector.call(page, 'base[href]')?.getAttribute('href');
  if (!base) return url;
  try {
    return new URL(base, url).href;
  } catch {
    return url;
  }
}

/** The address that the page calls its own. */
export function canonicalOf(page: Document): string | undefined {
  const link = Document.prototype.querySelector.call(page, 'link[rel~="canonical"][href]');
  return link?.getAttribute('href') ?? undefined;
}

/** What the page is called in its head. */
export function titleOf(page: Document): string {
  return Document.prototype.querySelector.call(page, 'head > title')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}
