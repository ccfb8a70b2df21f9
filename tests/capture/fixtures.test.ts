// @vitest-environment jsdom
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture';
import type { Capture } from '../../utils/model/capture';

/**
 * Pages as union sites publish them, and what a clip of each must be. `page.html` holds the bytes as served; `expected.json` the address,
 * title, day and images; `expected.md` the text. A page whose capture is wrong starts here as a fixture that fails.
 */
const folder = path.resolve(__dirname, '../fixtures/pages');
const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'page.html')));

interface Expected {
  url: string;
  title: string;
  published?: string;
  images: string[];
}

function pageOf(name: string): Document {
  const bytes = fs.readFileSync(path.join(folder, name, 'page.html'));
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2000).toString('latin1'))?.[1] ?? 'utf-8';
  return new DOMParser().parseFromString(new TextDecoder(charset).decode(bytes), 'text/html');
}

describe.each(names)('%s', (name) => {
  const expected: Expected = JSON.parse(fs.readFileSync(path.join(folder, name, 'expected.json'), 'utf8'));
  let capture: Capture;

  beforeAll(async () => {
    capture = await capturePage(pageOf(name), { url: expected.url, now: new Date('2026-11-22T00:00:00Z') });
  });

  it('gives the text as Markdown', () => {
    expect(capture.markdown).toBe(fs.readFileSync(path.join(folder, name, 'expected.md'), 'utf8').trim());
  });

  it('finds the title, the day and the images', () => {
    expect(capture.metadata.title).toBe(expected.title);
    if (expected.published) expect(capture.metadata.publishedAt?.slice(0, 10)).toBe(expected.published.slice(0, 10));
    expect(capture.images.map((image) => image.url)).toEqual(expected.images);
  });
});
