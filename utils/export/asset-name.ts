import type { ImageRef } from '../model/image';
import { firstFree, safeStem, shorten } from './file-name';

/** Where the kept files of an export stand, beside the Markdown. */
export const ASSETS = 'assets';

const STEM_BYTES = 72;
const LABEL_BYTES = 40;

const BY_TYPE: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'ico',
  'image/x-ms-bmp': 'bmp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'text/csv': 'csv',
};
/** What an attachment may be called. Anything else, programs and pages above all, gets a name that no double click runs. */
const DOCUMENTS = /^(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|odt|ods|odp|rtf|csv|txt|zip|rar|7z|jpe?g|png|gif|webp|bmp|tiff?|mp3|mp4)$/;

/**
 * A path under `assets/` that every system and every Markdown tool takes: the article's own file name with a number, or with the name of the
 * attachment. ASCII marks become hyphens, since a `#`, a `%` or a bracket would mean something in a link.
 */
export function assetPath(articleFile: string, { number, ref, type, taken }: AssetNaming): string {
  const stem = plain(articleFile.replace(/\.md$/, ''), STEM_BYTES);
  const extension = extensionOf(ref, type);
  const label = ref.kind === 'attachment' ? plain(nameOf(ref), LABEL_BYTES) : String(number);
  return firstFree(taken, (count) => `${ASSETS}/${stem}-${label || number}${count > 1 ? `-${count}` : ''}.${extension}`);
}

export interface AssetNaming {
  /** Which file of the article this is, from 1. */
  number: number;
  ref: ImageRef;
  /** MIME type of the kept file. */
  type: string;
  /** Paths given so far, in lower case. */
  taken: Set<string>;
}

/** The name under which a kept file is saved alone: the attachment's own, or the end of the picture's address. */
export function keptFileName(ref: ImageRef, type: string): string {
  const stem = safeStem(ref.kind === 'attachment' ? nameOf(ref) : decoded(lastPart(ref.url)).replace(/\.[a-z\d]{1,5}$/i, ''));
  return `${shorten(stem === '_' ? 'picture' : stem, STEM_BYTES)}.${extensionOf(ref, type)}`;
}

function plain(text: string, maxBytes: number): string {
  const safe = safeStem(text).replace(/(?:(?![\w.-])[\p{ASCII}\s])+/gu, '-');
  return shorten(safe, maxBytes, '')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/-{2,}/g, '-');
}

/** What an attachment is called, without the extension. */
function nameOf(ref: ImageRef): string {
  const name = ref.name?.trim() || decoded(lastPart(ref.url));
  return name.replace(/\.[a-z\d]{1,5}$/i, '');
}

function extensionOf({ kind, name = '', url }: ImageRef, type: string): string {
  const plainType = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (kind === 'image') return BY_TYPE[plainType] ?? /^image\/(png|gif|webp|avif|bmp)$/.exec(plainType)?.[1] ?? 'img';
  const named = [name, lastPart(url)].map((text) => /\.([a-z\d]{1,5})\s*$/i.exec(text)?.[1]?.toLowerCase() ?? '');
  return named.find((extension) => DOCUMENTS.test(extension)) ?? BY_TYPE[plainType] ?? 'bin';
}

function lastPart(url: string): string {
  return /^[^?#]*\/([^/?#]*)/.exec(url)?.[1] ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
