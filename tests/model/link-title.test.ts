import { expect, it } from 'vitest';
import { linkTitle } from '../../utils/model/link-title';

it.each([
  ['https://union.example/files/%E5%85%B3%E4%BA%8E%E4%BC%91%E5%81%87%E7%9A%84%E9%80%9A%E7%9F%A5.pdf?v=2', '关于休假的通知.pdf'],
  ['https://union.example/doc.pdf', 'doc.pdf'],
  ['https://union.example/', 'union.example'],
  ['https://union.example/news/1', 'union.example/news/1'],
  ['https://union.example/news/%E9%80%9A%E7%9F%A5/', 'union.example/news/通知'],
  ['https://union.example/2026/t20261120_123.html', 'union.example/2026/t20261120_123.html'],
  ['https://union.example/notices/index.html', 'union.example/notices/index.html'],
  ['https://union.example/%B9%A4%BB%E1.htm', 'union.example/%B9%A4%BB%E1.htm'],
  ['no address', 'no address'],
])('names %s “%s”', (url, name) => {
  expect(linkTitle({ url, title: ' ' })).toBe(name);
});

it('keeps the title of the page', () => {
  expect(linkTitle({ url: 'https://union.example/doc.pdf', title: ' 夜班补贴 ' })).toBe('夜班补贴');
});

it.each(['127.0.0.1:7802/doc.pdf', 'http://127.0.0.1:7802/doc.pdf'])('takes %s, the address again, for no title', (title) => {
  expect(linkTitle({ url: 'http://127.0.0.1:7802/doc.pdf', title })).toBe('doc.pdf');
});

it('gives a long address an end that still says something', () => {
  const name = linkTitle({ url: `https://union.example/${'a/'.repeat(200)}77`, title: '' });
  expect(name.length).toBeLessThanOrEqual(100);
  expect(name).toMatch(/^union\.example\/.*….*\/77$/);
});
