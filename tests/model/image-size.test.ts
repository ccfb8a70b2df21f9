import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageSizeOf } from '../../utils/model/image-size';
import { drawing, tinyPicture } from '../fixtures/drawn-pictures';

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const text = (source: string) => new TextEncoder().encode(source.padEnd(40));
const PAD = Array.from({ length: 32 }, () => 0);

// The frame header of a JPEG: length, bits, height, width.
const frame = (width: number, height: number) => [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, ...PAD];
const exif = (orientation: number) => {
  const body = ['Exif\0\0', 'II', [0x2a, 0, 8, 0, 0, 0], [1, 0], [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0], [0, 0, 0, 0]];
  const length = bytes(...body).length + 2;
  return [...bytes([0xff, 0xe1, length >> 8, length & 255], ...body)];
};

describe('the size of a picture', () => {
  it.each([
    ['PNG', new Uint8Array(fs.readFileSync('tests/demo/screenshots/library-en-dark.png')).slice(0, 200), 1280, 800],
    ['GIF', tinyPicture(), 1, 1],
    ['JPEG', bytes([0xff, 0xd8], [0xff, 0xe0, 0, 4, 0, 0], frame(640, 480)), 640, 480],
    ['JPEG on its side', bytes([0xff, 0xd8], exif(6), frame(640, 480)), 480, 640],
    ['JPEG upside down', bytes([0xff, 0xd8], exif(3), frame(640, 480)), 640, 480],
    ['lossy WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0], [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1], PAD), 640, 480],
    ['lossless WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0], [0x2f, 0x7f, 0xc2, 0x77, 0], PAD), 640, 480],
    ['extended WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x7f, 2, 0, 0xdf, 1, 0], PAD), 640, 480],
    ['BMP', bytes('BM', PAD.slice(0, 16), [0x80, 2, 0, 0, 0x20, 0xfe, 0xff, 0xff], PAD), 640, 480],
    ['AVIF', bytes([0, 0, 0, 28], 'ftypavif', PAD, 'ispe', [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xe0], PAD), 640, 480],
    ['SVG', text(drawing(900, 300)), 900, 300],
    ['SVG with only a view box', text('<?xml version="1.0"?><svg viewBox="0 0 64 32.4" width="100%"></svg>'), 64, 32],
  ])('in a %s is read from its first bytes', (_, file, width, height) => {
    expect(imageSizeOf(file)).toEqual({ width, height });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a JPEG cut short', bytes([0xff, 0xd8, 0xff, 0xe1, 0x40, 0], PAD)],
    ['a page', text('<!doctype html><title>x</title>')],
    ['a picture without a size', bytes('GIF89a', PAD)],
  ])('is not guessed from %s', (_, file) => {
    expect(imageSizeOf(file)).toBeUndefined();
  });
});
