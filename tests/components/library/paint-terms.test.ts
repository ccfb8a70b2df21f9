// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findRanges } from '../../../components/library/reader/paint-terms';
import { queryWords } from '../../../utils/search/query';

it.each([
  ['工会', ['工会', '工会']],
  ['WAGES', ['wages']],
  ['wages 工会', ['工会', 'wages', '工会']],
  ['nothing', []],
])('finds %s where it stands', (query, found) => {
  const page = new DOMParser().parseFromString('<p>市总工会 on <b>wages</b></p><p>工会</p>', 'text/html');
  expect(findRanges(page, queryWords(query)).map(String)).toEqual(found);
});
