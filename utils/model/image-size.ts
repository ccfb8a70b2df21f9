export interface ImageSize {
  width: number;
  height: number;
}

/** Bytes from the beginning that hold the size, also behind a camera's notes and its preview. */
export const SIZE_BYTES = 128 * 1024;

/**
 * How large a picture is drawn, in pixels, from its first bytes, so that its place can be kept free before it is decoded: PNG, JPEG (turned
 * as the camera says), GIF, WebP, BMP, AVIF and SVG. Nothing where the bytes do not tell.
 */
export function imageSizeOf(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 26) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizeIn(view, text(view, 0, 12));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Cut short, or not what it seemed.
    return undefined;
  }
}

function sizeIn(view: DataView, head: string): ImageSize | undefined {
  if (head.startsWith('\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (head.startsWith('GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (head.startsWith('BM')) return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (head.startsWith('\xff\xd8')) return jpegSize(view);
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return webpSize(view);
  if (head.slice(4, 8) === 'ftyp') return avifSize(view);
  return svgSize(new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset, Math.min(view.byteLength, 4096))));
}

// ITU T.81, annex B: segments, each with its length, up to the frame header.
function jpegSize(view: DataView): ImageSize | undefined {
  let isTurned = false;
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1 && text(view, at + 4, 4) === 'Exif') isTurned = exifOrientation(view, at + 10) >= 5;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

// Exif 2.32, 4.6.2: the first directory of the TIFF header, tag 0x0112. Values of 5 and more lie on the side.
function exifOrientation(view: DataView, tiff: number): number {
  const isLittle = text(view, tiff, 2) === 'II';
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  const count = Math.min(view.getUint16(directory, isLittle), 64);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

// RFC 9649: the extended, the lossless and the lossy form.
function webpSize(view: DataView): ImageSize | undefined {
  const kind = text(view, 12, 4);
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

// ISO/IEC 23008-12: the first `ispe` property. The main picture's comes first where there are several.
function avifSize(view: DataView): ImageSize | undefined {
  const at = text(view, 0, Math.min(view.byteLength, 4096)).indexOf('ispe');
  return at < 0 ? undefined : { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
}

function svgSize(source: string): ImageSize | undefined {
  const root = /<svg\b[^>]*>/i.exec(source)?.[0];
  if (!root) return undefined;
  const length = (name: string) => Number(new RegExp(`\\s${name}=["']\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*["']`, 'i').exec(root)?.[1] ?? 0);
  const box = (/\sviewBox=["']([^"']+)["']/i.exec(root)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [length('width') || (box[2] ?? 0), length('height') || (box[3] ?? 0)];
  return { width: Math.round(width), height: Math.round(height) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
}

function text(view: DataView, at: number, length: number): string {
  let result = '';
  for (let i = at; i < Math.min(at + length, view.byteLength); i++) result += String.fromCharCode(view.getUint8(i));
  return result;
}
