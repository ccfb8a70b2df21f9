import { t } from '../../../utils/i18n';
import { addressKey } from '../../../utils/model/address-key';
import type { ImageRef } from '../../../utils/model/image';
import { hostNameOf } from '../../../utils/model/image-addresses';
import { formatBytes } from '../../shared/format-bytes';
import { PROBLEM_TEXTS } from './picture-problems';
import type { KeptFile, Pictures } from './use-pictures';

/** Smaller pictures are signs in the text: nothing to see larger. */
const SIGN = 48;
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;

/**
 * Puts the kept pictures in their places and marks the links to kept attachments; what is missing stays a quiet placeholder that leads to the
 * original. Called again whenever something came or went: only what changed is touched, so that nothing jumps. No address of the web is
 * ever loaded: the files themselves are shown by PictureLoader.
 */
export function placePictures(page: Document, pictures: Pictures): void {
  for (const image of page.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const slot = page.createElement('span');
    slot.className = 'slot';
    slot.dataset.address = image.dataset.src ?? '';
    slot.dataset.alt = image.alt;
    if (image.title) slot.dataset.caption = image.title;
    unwrapPictureLink(image, pictures);
    image.replaceWith(slot);
    markPlate(slot);
  }
  for (const slot of page.querySelectorAll<HTMLElement>('.slot')) fill(page, slot, pictures);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) markFile(link, pictures);
}

function fill(page: Document, slot: HTMLElement, { kept, missing }: Pictures): void {
  const address = slot.dataset.address ?? '';
  const key = addressKey(address);
  const file = kept.get(key);
  const ref = missing.get(key);
  const state = file ? file.image.hash : `missing ${ref?.problem ?? ''}`;
  if (slot.dataset.state === state) return;
  slot.dataset.state = state;
  slot.replaceChildren(file ? shownPicture(page, slot, file) : placeholder(page, slot, address, ref));
}

function shownPicture(page: Document, slot: HTMLElement, { image: { hash, type }, size }: KeptFile): HTMLElement {
  const image = page.createElement('img');
  image.alt = slot.dataset.alt ?? '';
  image.dataset.hash = hash;
  image.dataset.type = type;
  if (size) {
    image.width = size.width;
    image.height = size.height;
    // An empty drawing of the same measure holds the place until the picture is shown.
    image.src = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${size.width}' height='${size.height}'/%3E`;
  }
  if (slot.closest('a') || (size && Math.max(size.width, size.height) <= SIGN)) return image;
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'kept';
  button.title = t('library_enlargePicture');
  if (!image.alt) button.setAttribute('aria-label', t('library_enlargePicture'));
  button.append(image);
  return button;
}

function placeholder(page: Document, slot: HTMLElement, address: string, ref: ImageRef | undefined): HTMLElement {
  const isLink = /^https?:/i.test(address) && !slot.closest('a');
  const box = page.createElement(isLink ? 'a' : 'span');
  box.className = 'picture';
  box.title = address;
  if (isLink) {
    box.setAttribute('href', address);
    box.setAttribute('target', '_blank');
    box.setAttribute('rel', 'noopener noreferrer');
  }
  const name = page.createElement('span');
  name.textContent = t('library_picture');
  box.append(name);
  if (slot.dataset.alt) box.append(' ', slot.dataset.alt);
  const reason = ref?.problem && ref.problem !== 'not-allowed' ? t(PROBLEM_TEXTS[ref.problem]) : '';
  const note = [hostNameOf(address), reason].filter(Boolean).join(' · ');
  // Drawn by the style sheet: no part of the text.
  if (note) box.dataset.note = note;
  return box;
}

// A link to the picture itself says no more than the picture seen large.
function unwrapPictureLink(image: HTMLImageElement, { kept }: Pictures): void {
  const link = image.closest('a');
  if (!link || link.textContent?.trim() || link.querySelectorAll('img').length > 1) return;
  const href = link.getAttribute('href') ?? '';
  if (kept.get(addressKey(href))?.ref.kind === 'image' || PICTURE_FILE.test(href)) link.replaceWith(...link.childNodes);
}

// A paragraph of nothing but pictures is a plate of its own.
function markPlate(slot: HTMLElement): void {
  const block = slot.closest('p');
  if (block && !block.textContent?.trim()) block.classList.add('plate');
}

function markFile(link: HTMLAnchorElement, { kept, missing }: Pictures): void {
  if (link.classList.contains('picture')) return;
  const key = addressKey(link.getAttribute('href') ?? '');
  const file = kept.get(key);
  const ref = missing.get(key);
  // What was not tried yet, or is not wanted, needs no word.
  const isMissing = ref?.kind === 'attachment' && ref.problem !== undefined;
  link.classList.toggle('file', Boolean(file) || isMissing);
  if (file) {
    link.dataset.file = key;
    link.dataset.note = t('library_fileKept', formatBytes(file.image.size));
  } else {
    delete link.dataset.file;
    if (isMissing) link.dataset.note = t('library_fileMissing');
    else delete link.dataset.note;
  }
}
