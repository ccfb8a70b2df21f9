import { expect, it } from 'vitest';
import { lengthText } from '../../../components/shared/text-length';

it.each([
  ['a Chinese text', 'zh-CN', '1,284 characters'],
  ['a Japanese text', 'ja', '1,284 characters'],
  ['an English text', 'en-GB', '1,284 words'],
  ['a Korean text', 'ko', '1,284 words'],
])('counts %s as its language does', (_, lang, text) => {
  expect(lengthText({ wordCount: 1284, metadata: { title: '', section: [], lang }, excerpt: '' })).toBe(text);
});

it('tells the language by the script where the page does not', () => {
  const of = (title: string) => lengthText({ wordCount: 2, metadata: { title, section: [] }, excerpt: '' });
  expect([of('工会新闻'), of('Union news')]).toEqual(['2 characters', '2 words']);
});
