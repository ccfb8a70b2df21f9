import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, isDay, isNarrowed, parseAddress, toArticleFilter } from '../../../components/library/address';
import { groupOf, type ListFilter, sortOf } from '../../../components/library/list-filter';

const list = (filter: Address['filter']): Address => ({ screen: { name: 'list' }, filter });

describe('parseAddress', () => {
  it.each<[string, Address]>([
    ['', list({})],
    ['#', list({})],
    ['#/', list({})],
    ['#/nowhere/else', list({})],
    ['#/?q=%E5%B7%A5%E4%BC%9A', list({ q: '工会' })],
    ['#/?q=a+b', list({ q: 'a b' })],
    ['#/?q=++', list({})],
    ['#/?tag=%E7%BB%B4%E6%9D%83%2F%E6%AC%A0%E8%96%AA', list({ tag: '维权/欠薪' })],
    ['#/?host=news.example', list({ host: 'news.example' })],
    ['#/?from=2024-03-01&to=2024-03-31', list({ from: '2024-03-01', to: '2024-03-31' })],
    ['#/?from=2024-03-01&by=published', list({ from: '2024-03-01', by: 'published' })],
    ['#/?by=published', list({})],
    ['#/?from=2024-13-45&to=yesterday', list({})],
    ['#/?from=2023-02-29', list({})],
    ['#/?trash=1', list({ trash: true })],
    ['#/?trash=yes', list({})],
    ['#/settings', { screen: { name: 'settings' }, filter: {} }],
    ['#/new', { screen: { name: 'new' }, filter: {} }],
    ['#/article/0192?q=x?y', { screen: { name: 'article', id: '0192' }, filter: { q: 'x?y' } }],
    ['#/article/', list({})],
    ['#/article/01?tag=a&highlight=02', { screen: { name: 'article', id: '01', highlight: '02' }, filter: { tag: 'a' } }],
    ['#/highlights?color=quote&q=x', { screen: { name: 'highlights' }, filter: { color: 'quote', q: 'x' } }],
    ['#/highlights?color=mauve', { screen: { name: 'highlights' }, filter: {} }],
    ['#/?color=quote', list({ color: 'quote' })],
    ['#/?color=mauve', list({})],
    ['#/?source=%E6%97%A5%E6%8A%A5&collection=0192', list({ source: '日报', collection: '0192' })],
    ['#/?unread=1&starred=1', list({ unread: true, starred: true })],
    ['#/?unread=yes', list({})],
    ['#/?sort=title&group=source', list({ sort: 'title', group: 'source' })],
    ['#/?sort=captured', list({})],
    ['#/?sort=size', list({})],
    ['#/?sort=hand', list({})],
    ['#/?collection=a&sort=captured', list({ collection: 'a', sort: 'captured' })],
    ['#/?collection=a&sort=hand', list({ collection: 'a' })],
    ['#/?q=x&sort=captured', list({ q: 'x', sort: 'captured' })],
    ['#/?trash=1&sort=title', list({ trash: true })],
    ['#/tags', { screen: { name: 'tags' }, filter: {} }],
    ['#/highlights?unread=1&sort=title&source=x', { screen: { name: 'highlights' }, filter: {} }],
    ['#/article/%E0%A4', { screen: { name: 'article', id: '%E0%A4' }, filter: {} }],
  ])('reads %j', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });
});

describe('formatAddress', () => {
  it.each<[Address, string]>([
    [list({}), '#/'],
    [list({ q: '工会 & co' }), '#/?q=%E5%B7%A5%E4%BC%9A+%26+co'],
    [list({ trash: true, tag: 'a/b' }), '#/?tag=a%2Fb&trash=1'],
    [list({ by: 'published' }), '#/'],
    [{ screen: { name: 'article', id: 'a/b' }, filter: { host: 'x.example' } }, '#/article/a%2Fb?host=x.example'],
    [{ screen: { name: 'settings' }, filter: { q: 'x' } }, '#/settings'],
    [{ screen: { name: 'highlights' }, filter: { color: 'check' } }, '#/highlights?color=check'],
    [{ screen: { name: 'article', id: '1', highlight: '2' }, filter: { tag: 'a' } }, '#/article/1?tag=a&highlight=2'],
    [{ screen: { name: 'tags' }, filter: { q: 'x' } }, '#/tags'],
    [list({ sort: 'captured' }), '#/'],
    [list({ sort: 'hand' }), '#/'],
    [list({ group: 'none', sort: 'published-asc', unread: true }), '#/?unread=1&sort=published-asc&group=none'],
    [{ screen: { name: 'highlights' }, filter: { unread: true, sort: 'title' } }, '#/highlights'],
  ])('writes %j', (address, hash) => {
    expect(formatAddress(address)).toBe(hash);
  });

  it('is read back to the same view', () => {
    const address: Address = {
      screen: { name: 'article', id: '01-é' },
      filter: {
        q: '“集体协商” #1',
        tag: '维权/欠薪',
        host: 'a.example',
        from: '2024-02-29',
        to: '2024-12-31',
        by: 'published',
        source: '工人日报',
        collection: '0192-a',
        color: 'quote',
        unread: true,
        starred: true,
        sort: 'title',
        group: 'source',
      },
    };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });
});

it('speaks to the store in its own words', () => {
  expect(toArticleFilter({ q: 'x', tag: 't', from: '2024-01-01', by: 'published', trash: true })).toEqual({
    tag: 't',
    from: '2024-01-01',
    dateField: 'publishedAt',
    isTrashed: true,
  });
});

it('hands every filter on to the store', () => {
  expect(toArticleFilter({ source: 's', collection: 'c', color: 'quote', unread: true, starred: true, sort: 'title' })).toEqual({
    source: 's',
    collection: 'c',
    color: 'quote',
    isUnread: true,
    isStarred: true,
  });
});

it.each<[ListFilter, string | undefined, string]>([
  [{}, 'captured', 'day'],
  [{ q: 'x' }, undefined, 'none'],
  [{ q: 'x', sort: 'published' }, 'published', 'day'],
  [{ q: 'tag:x' }, 'captured', 'day'],
  [{ q: '日期:7d -标签:草稿 -招聘' }, 'captured', 'day'],
  [{ q: 'tag:x', sort: 'published' }, 'published', 'day'],
  [{ q: 'tag:x wages' }, undefined, 'none'],
  [{ q: 'tag:x', collection: 'a' }, 'hand', 'none'],
  [{ q: 'tag:x', trash: true }, undefined, 'none'],
  [{ q: 'x', group: 'source' }, undefined, 'none'],
  [{ collection: 'a' }, 'hand', 'none'],
  [{ collection: 'a', group: 'source' }, 'hand', 'source'],
  [{ sort: 'title' }, 'title', 'none'],
  [{ sort: 'published-asc', group: 'none' }, 'published-asc', 'none'],
])('knows order and headings of %j', (filter, sort, group) => {
  expect([sortOf(filter), groupOf(filter)]).toEqual([sort, group]);
});

it('tells a narrowed list from a place', () => {
  expect(isNarrowed({ trash: true })).toBe(false);
  expect(isNarrowed({ sort: 'title', group: 'source' })).toBe(false);
  expect(isNarrowed({ q: 'x' })).toBe(true);
  expect(isNarrowed({ starred: true })).toBe(true);
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-1-1', false],
  ['2024-00-10', false],
])('knows whether %s is a day', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});
