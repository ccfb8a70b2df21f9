import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, isDay, isNarrowed, parseAddress, toArticleFilter } from '../../../components/library/address';

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
    ['#/?color=quote', list({})],
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
    [{ screen: { name: 'article', id: '1', highlight: '2' }, filter: { color: 'check' } }, '#/article/1?highlight=2'],
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
        trash: true,
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

it('tells a narrowed list from a place', () => {
  expect(isNarrowed({ trash: true })).toBe(false);
  expect(isNarrowed({ q: 'x' })).toBe(true);
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-1-1', false],
  ['2024-00-10', false],
])('knows whether %s is a day', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});
