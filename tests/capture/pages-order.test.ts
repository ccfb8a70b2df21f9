import { expect, it } from 'vitest';
import { mergeAddresses } from '../../utils/capture/pages-order';

const at = (...numbers: number[]) => numbers.map((number) => `https://union.example/notice_${number}.html`);

it.each([
  ['a pager that shows a window and the last page', at(1, 2, 3, 10), at(1, 2, 3, 4, 5, 10), at(1, 2, 3, 4, 5, 10)],
  ['a page that names only the next one', at(1, 2), at(1, 2, 3), at(1, 2, 3)],
  ['a page that names only the one before', at(3), at(2, 3), at(2, 3)],
  ['a page that names nothing new', at(1, 2), at(2, 1), at(1, 2)],
  ['a page that names others altogether', at(1), at(7, 8), at(1, 7, 8)],
])('goes on from %s', (_, known, named, expected) => {
  expect(mergeAddresses(known, named)).toEqual(expected);
});

it('takes an address with a mark of the reader’s way for the same', () => {
  expect(mergeAddresses(['https://union.example/a?page=1'], ['https://union.example/a?page=1&utm_source=x#top'])).toHaveLength(1);
});
