// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { heightOf, placeAt } from '../../../../../components/library/reader/place/place';

/** Blocks of these heights, one below the other, in a document and its further parts; nothing is drawn here, so it is said. */
function lay(...groups: number[][]): Document {
  const [first = [], ...parts] = groups.map((heights) => heights.map((height) => `<p data-height="${height}">x</p>`).join(''));
  const page = new DOMParser().parseFromString(
    first + parts.map((part) => `<section class="part">${part}</section>`).join(''),
    'text/html',
  );
  let top = 0;
  for (const block of page.querySelectorAll<HTMLElement>('p')) {
    const [from, height] = [top, Number(block.dataset.height)];
    block.getBoundingClientRect = () => ({ top: from, bottom: from + height, height }) as DOMRect;
    top += height;
  }
  return page;
}

it('is a block and how much of it lies above, through all parts', () => {
  const page = lay([100, 200], [50, 50], [400]);
  expect(placeAt(page, -20)).toBeUndefined();
  expect(placeAt(page, 150)).toEqual({ block: 1, share: 0.25 });
  expect(placeAt(page, 310)).toEqual({ block: 2, share: 0.2 });
  expect(placeAt(page, 500)).toEqual({ block: 4, share: 0.25 });
});

it('is the same place when the text is set larger', () => {
  const place = placeAt(lay([100, 200], [50, 400]), 400);
  expect(place && heightOf(lay([200, 400], [100, 800]), place)).toBe(800);
});

it('is nowhere as long as its part has not come', () => {
  expect(heightOf(lay([100, 200]), { block: 2, share: 0 })).toBeUndefined();
});
