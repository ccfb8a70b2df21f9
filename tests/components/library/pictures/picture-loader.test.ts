// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PictureLoader } from '../../../../components/library/reader/picture-loader';
import type { KeptFile } from '../../../../components/library/reader/use-pictures';

let seen: (image: Element) => void;
const made = new Set<string>();

beforeEach(() => {
  made.clear();
  document.body.innerHTML = '<img data-hash="a"><img data-hash="b"><img data-hash="a"><img data-hash="unknown">';
  URL.createObjectURL = vi.fn(() => {
    const url = `blob:${made.size}`;
    made.add(url);
    return url;
  });
  URL.revokeObjectURL = vi.fn((url: string) => void made.delete(url));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onChange: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
        seen = (target) => onChange([{ isIntersecting: true, target }]);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // Quiet moments come when the test says so.
  vi.stubGlobal('requestIdleCallback', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

const kept = new Map(
  ['a', 'b'].map((hash): [string, KeptFile] => [
    hash,
    {
      ref: { articleId: 'x', url: `https://img.example/${hash}`, kind: 'image', hash, host: 'img.example' },
      image: { hash, blob: new Blob([hash]), type: 'image/png', size: 1 },
    },
  ]),
);
const sources = () => [...document.images].map((image) => image.getAttribute('src'));

it('loads what comes into view and nothing else', () => {
  const loader = new PictureLoader(document);
  loader.update(kept);
  expect(sources()).toEqual([null, null, null, null]);
  seen(document.images[1] as Element);
  expect(sources()).toEqual([null, 'blob:0', null, null]);
});

it('loads all of it for printing, one address for the same picture, and frees them in the end', async () => {
  const loader = new PictureLoader(document);
  loader.update(kept);
  await loader.showAll();
  expect(sources()).toEqual(['blob:0', 'blob:1', 'blob:0', null]);
  loader.close();
  expect(made.size).toBe(0);
});

it('loads nothing for a page that was closed', () => {
  const loader = new PictureLoader(document);
  loader.update(kept);
  loader.close();
  seen(document.images[0] as Element);
  expect(sources()).toEqual([null, null, null, null]);
});
