import { all, rename, unwrap } from '../markdown/dom';

/** Where lazy loaders keep the address of the real image, the commonest first. */
const LAZY_SOURCES =
  'data-src data-original data-lazy-src data-actualsrc data-lazyload data-lazy data-echo data-url data-origin data-real-src data-original-src data-orig-file data-hi-res-src zoomfile file original _src'.split(
    ' ',
  );
const USED_UP = new Set(['style', 'srcset', 'data-srcset', 'sizes', 'loading', ...LAZY_SOURCES]);
// A photograph may be called after a loading dock or empty shelves.
const PLACEHOLDER =
  /^data:|(?:^|[/_-])(?:gr[ae]y|blank|loading|loader|spacer|placeholder|transparent|pixel|lazy(?:load)?|default|none|empty|1x1|white)(?:[\w-]*\.(?:gif|png|svg)|(?:[\d_x-]|ima?ge?|load(?:ing|er)?|bg|pic|photo|thumb|small|large|news|square)*\.(?:jpe?g|webp))/i;
const IMAGE_FILE = /^\S+\.(?:jpe?g|png|webp)\S*$/;
const ADDRESS = /^(?:https?:)?\/\/|^\.{0,2}\/|\.(?:jpe?g|png|gif|webp|avif|bmp)\b/i;

/** Gives every image the address that it will show, and drops images that show nothing. */
export function revealImages(root: Element): void {
  for (const noscript of all(root, 'noscript')) unpackNoscript(noscript);
  // Pages for phones: a picture of its own kind, which holds the browser's once it is loaded.
  for (const picture of all(root, 'amp-img,amp-anim'))
    if (picture.querySelector('img')) unwrap(picture);
    else rename(picture, 'img', ['src', 'srcset', 'alt', 'width', 'height']);
  for (const image of all(root, 'img')) {
    const address = hintedAddress(image) ?? realAddress(image);
    if (address) image.setAttribute('src', address);
    else image.remove();
    for (const name of image.getAttributeNames()) if (USED_UP.has(name)) image.removeAttribute(name);
  }
  for (const source of all(root, 'picture > source, video')) source.remove();
}

function realAddress(image: Element): string | undefined {
  const names = new Set(image.getAttributeNames());
  for (const name of LAZY_SOURCES) {
    const value = names.has(name) && image.getAttribute(name)?.trim();
    if (value && ADDRESS.test(value) && !PLACEHOLDER.test(value)) return value;
  }
  const shown = image.getAttribute('src')?.trim();
  if (shown && !PLACEHOLDER.test(shown)) return shown;
  const sets = [image, ...all(image.closest('picture') ?? image, 'source')].flatMap((element) => [
    element.getAttribute('data-srcset'),
    element.getAttribute('srcset'),
  ]);
  for (const set of sets) {
    const largest = set && largestOf(set);
    if (largest) return largest;
  }
  return undefined;
}

// An image that is called lazy shows what any of its attributes names as an image, whatever the attribute is called.
function hintedAddress(image: Element): string | undefined {
  if (!/lazy/i.test(image.getAttribute('class') ?? '')) return undefined;
  const others = image.getAttributeNames().filter((name) => name !== 'src' && name !== 'alt' && !USED_UP.has(name));
  return others
    .map((name) => image.getAttribute(name)?.trim() ?? '')
    .findLast((value) => IMAGE_FILE.test(value) && !PLACEHOLDER.test(value));
}

/** The address of the widest candidate of a `srcset` (HTML, section 4.8.4.3.10, read simply). */
function largestOf(set: string): string | undefined {
  const candidates = [...set.matchAll(/(\S*[^,\s])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  const sorted = candidates.sort((a, b) => Number(b[2] ?? 0) - Number(a[2] ?? 0));
  return sorted.find(([, address]) => address && !PLACEHOLDER.test(address))?.[1];
}

// With scripts on, a browser keeps the content of noscript as text: the one image in it is read from there.
function unpackNoscript(noscript: Element): void {
  const html = noscript.textContent ?? '';
  const address = /<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1]?.replaceAll('&amp;', '&');
  const before = noscript.previousElementSibling;
  const image = before?.nodeName === 'IMG' ? before : before?.querySelector('img');
  if (address && image && !realAddress(image)) image.setAttribute('src', address);
  else if (address && !image && ADDRESS.test(address) && noscript.parentElement?.matches('figure,picture,a,p')) {
    const shown = noscript.ownerDocument.createElement('img');
    shown.setAttribute('src', address);
    noscript.before(shown);
  }
  noscript.remove();
}
