import { describe, expect, it } from 'vitest';
import { ownCanonical } from '../../utils/model/own-canonical';

const FIRST = 'https://news.example/a/1.html';
const SECOND = 'https://news.example/a/2.html';

describe('what a page calls its own address', () => {
  it.each([
    ['a page as it was loaded', FIRST, FIRST, FIRST],
    ['a page with more in its address than it names', FIRST, `${FIRST}?view=full`, `${FIRST}?view=full`],
    ['a later part that names the first', FIRST, SECOND, SECOND],
    ['a page that changed its address and the element', SECOND, SECOND, FIRST],
    ['a page that took a parameter away', '/a/1.html', FIRST, `${FIRST}?view=full`],
    ['a page that added a parameter', FIRST, `${FIRST}?view=full`, FIRST],
    ['a page that moved the fragment', FIRST, `${FIRST}#part`, FIRST],
  ])('counts for %s', (_, canonical, url, loaded) => {
    expect(ownCanonical(canonical, url, loaded)).toBe(canonical);
  });

  it.each([
    ['by its whole address', FIRST, SECOND, FIRST],
    ['in a relative address', '/a/1.html', SECOND, FIRST],
    ['without a parameter of the loaded one', FIRST, SECOND, `${FIRST}?view=full`],
    ['by a parameter', 'https://news.example/view?id=1', 'https://news.example/view?id=2', 'https://news.example/view?id=1'],
  ])('does not count where it names the former page %s', (_, canonical, url, loaded) => {
    expect(ownCanonical(canonical, url, loaded)).toBeUndefined();
  });

  it('counts where nobody knows what was loaded', () => {
    expect(ownCanonical(FIRST, SECOND, '')).toBe(FIRST);
  });
});
