import { describe, expect, it } from 'vitest';
import { type Address, parseAddress } from '../../../../components/library/address';
import { moveBefore } from '../../../../components/library/saved/drag-order';
import { countedFilter, currentForm, nameOf, viewOf } from '../../../../components/library/saved/saved-view';

const colors = { fact: 'fact', figure: 'figure', quote: 'quote', question: 'question', check: 'to check' };

describe('what can be saved', () => {
  it.each([
    ['#/?q=工会', '#/?q=%E5%B7%A5%E4%BC%9A'],
    ['#/article/1?tag=x&sort=title', '#/?tag=x&sort=title'],
    ['#/?sort=title', '#/?sort=title'],
    ['#/highlights?color=fact', '#/highlights?color=fact'],
  ])('%s', (hash, view) => {
    expect(viewOf(parseAddress(hash))).toBe(view);
  });

  it.each(['#/', '#/article/1', '#/settings', '#/tags', '#/highlights', '#/?trash=1', `#/?q=${'工'.repeat(3000)}`])('not %s', (hash) => {
    expect(viewOf(parseAddress(hash))).toBeUndefined();
  });
});

it('knows the same view in another spelling', () => {
  const view = viewOf(parseAddress('#/?tag=a&q=b') as Address);
  expect(currentForm('#/?q=b&tag=a&nonsense=1')).toBe(view);
});

it('suggests a name of what is searched for', () => {
  expect(nameOf('#/?q=工会&tag=维权&host=a.example&color=check&unread=1', { colors })).toBe('工会 · 维权 · a.example · to check · unread');
  expect(nameOf('#/?collection=1', { colors, collection: '第一期' })).toBe('第一期');
  expect(nameOf(`#/?q=${'🎉'.repeat(40)}`, { colors })).toBe('🎉'.repeat(30));
});

it('counts only what needs no search', () => {
  expect(countedFilter('#/?tag=a')).toEqual({ tag: 'a' });
  expect(countedFilter('#/?from=2026-01-01&to=2026-02-01')).toEqual({ from: '2026-01-01', to: '2026-02-01' });
  for (const hash of ['#/?q=a', '#/?tag=a&host=b', '#/highlights?tag=a', '#/?sort=title']) expect(countedFilter(hash)).toBeUndefined();
});

it('puts one before another, or at the end', () => {
  expect(moveBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
  expect(moveBefore(['a', 'b', 'c'], 'a', undefined)).toEqual(['b', 'c', 'a']);
  expect(moveBefore(['a', 'b', 'c'], 'b', 'b')).toEqual(['a', 'b', 'c']);
});
