import { describe, expect, it } from 'vitest';
import { imageTypeOf, isWebPage } from '../../utils/model/image-type';
import { pictureBytes } from '../fixtures/pictures';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a picture is told by its bytes', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['bmp', 'image/bmp'],
    ['svg', 'image/svg+xml'],
  ] as const)('%s', (kind, type) => {
    expect(imageTypeOf(pictureBytes(kind))).toBe(type);
  });

  it.each([
    ['nothing', ''],
    ['a login page', '<!doctype html><html><form>'],
    ['a page with a drawing', '<html><body><svg xmlns="x"></svg>'],
    ['another XML', '<?xml version="1.0"?><rss>'],
    ['JSON', '{"error":403}'],
    ['a word that begins like a bitmap', 'BM is a letter pair, and this text goes on for a while'],
    ['an icon', '\0\0\x01\0\x01\0'],
    ['another RIFF', 'RIFF\x10\0\0\0WAVEfmt '],
  ])('%s is none', (_, text) => {
    expect(imageTypeOf(bytes(text))).toBeUndefined();
  });

  it('knows a drawing behind a document type', () => {
    const drawing =
      '\ufeff<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg width="1">';
    expect(imageTypeOf(bytes(drawing))).toBe('image/svg+xml');
  });
});

it.each([
  ['<!DOCTYPE html><title>登录</title>', true],
  ['\n<!-- x --><HTML>', true],
  ['<?xml version="1.0"?><html xmlns="x">', true],
  ['%PDF-1.4', false],
  ['PK\x03\x04', false],
  ['<w:document>', false],
  ['', false],
])('tells a web page from a file: %s', (text, isPage) => {
  expect(isWebPage(bytes(text))).toBe(isPage);
});

it.each([
  ['comments', '<!---->'],
  ['declarations with comments in them', '<!DOCTYPE svg[><!--]-->'],
])('reads a hostile beginning in one go: %s', (_, piece) => {
  const head = bytes(piece.repeat(40));
  expect(imageTypeOf(head)).toBeUndefined();
  expect(isWebPage(head)).toBe(false);
});
