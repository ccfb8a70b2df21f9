// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { keepPlace, readPlace } from '../../../../../components/library/reader/place/kept-places';

beforeEach(() => localStorage.clear());

it('keeps where an article was left, until it is read to its end', () => {
  keepPlace('a', { block: 12, share: 0.25, progress: 0.4 });
  keepPlace('b', { block: 1, share: 0, progress: 0.1 });
  expect(readPlace('a')).toEqual({ block: 12, share: 0.25, progress: 0.4 });
  keepPlace('a', undefined);
  expect(readPlace('a')).toBeUndefined();
  expect(readPlace('b')?.block).toBe(1);
});

it('takes no more room however much is read: the oldest goes', () => {
  for (let i = 0; i < 700; i += 1) keepPlace(`article ${i}`, { block: i, share: 0, progress: 0.5 });
  keepPlace('article 300', { block: 1, share: 0, progress: 0.5 });
  keepPlace('one more', { block: 2, share: 0, progress: 0.5 });
  expect(readPlace('article 0')).toBeUndefined();
  expect(readPlace('article 300')?.block).toBe(1);
  expect(readPlace('article 699')?.block).toBe(699);
  expect(localStorage.getItem('library.places')?.length).toBeLessThan(30_000);
});

it('reads nothing out of what is none of ours', () => {
  for (const strange of ['{', '7', '[["a","b",1,2],["c"],null]', '{"a":1}']) {
    localStorage.setItem('library.places', strange);
    expect(readPlace('a')).toBeUndefined();
  }
  keepPlace('a', { block: 3, share: 0.5, progress: 0.5 });
  expect(readPlace('a')?.block).toBe(3);
});
