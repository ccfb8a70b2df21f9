import { describe, expect, it } from 'vitest';
import type { ListFilter } from '../../../../components/library/address';
import { Narrowing } from '../../../../components/library/highlights/narrowing';
import { parseQuery } from '../../../../utils/search/query';
import type { HighlightInArticle } from '../../../../utils/store';
import { someHighlights } from './some-highlights';

function narrow(filter: ListFilter, query = ''): Narrowing {
  const narrowing = new Narrowing(filter, parseQuery(query));
  for (const one of someHighlights) narrowing.take(one);
  return narrowing;
}
const quotes = (list: HighlightInArticle[]) => list.map(({ highlight }) => highlight.selectors[0].exact);

describe('what fits', () => {
  it.each([
    ['a colour', { color: 'figure' as const }, ['每班补贴三十五元']],
    ['a tag above', { tag: '简报' }, ['每班补贴三十五元']],
    ['a site', { host: 'shopfloor.example' }, ['a locker and a place to sit', 'fixed hours']],
    ['a day', { from: '2026-03-02', to: '2026-03-02' }, ['fixed hours']],
    ['several at once', { host: 'shopfloor.example', color: 'figure' as const }, []],
  ])('knows %s', (_, filter, expected) => {
    expect(quotes(narrow(filter).fitting)).toEqual(expected);
  });

  it.each([
    ['in quotes, whatever the width', 'ＬＯＣＫＥＲ', ['a locker and a place to sit']],
    ['in notes', 'opening', ['a locker and a place to sit']],
    ['in tags', '第一期', ['每班补贴三十五元']],
    ['in titles', '塔吊', ['每班补贴三十五元']],
    ['all of them together', 'opening locker', ['a locker and a place to sit']],
    ['none', 'crane', []],
    ['but not some', 'in:title -塔吊 -hours', ['a locker and a place to sit', 'fixed hours']],
    ['in a colour', 'color:figure', ['每班补贴三十五元']],
    ['of a site', '网站:shopfloor -opening', ['fixed hours']],
    ['under a tag', 'tag:简报', ['每班补贴三十五元']],
    ['with a note', 'has:note opening', ['a locker and a place to sit']],
  ])('finds words %s', (_, query, expected) => {
    expect(quotes(narrow({}, query).fitting)).toEqual(expected);
  });
});

it('counts what each choice would show, with all others as they are', () => {
  const filter = { host: 'shopfloor.example', color: 'figure' as const };
  const { colors, tags, hosts } = narrow(filter).choices();
  expect(colors).toMatchObject({ fact: 1, figure: 0, quote: 1 });
  expect(tags).toEqual([]);
  expect(hosts).toEqual([{ value: 'wanghai-union.example', count: 1 }]);
  expect(narrow({}, 'locker').choices().colors).toMatchObject({ fact: 0, quote: 1 });
});

it('counts what there is to filter by', () => {
  const { colors, tags, hosts } = narrow({}).choices();
  expect(colors).toMatchObject({ fact: 1, figure: 1, quote: 1, check: 0 });
  expect(tags).toEqual([
    { value: '简报', count: 1 },
    { value: '简报/第一期', count: 1 },
  ]);
  expect(hosts[0]).toEqual({ value: 'shopfloor.example', count: 2 });
});
