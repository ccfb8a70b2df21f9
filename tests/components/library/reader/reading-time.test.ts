import { expect, it } from 'vitest';
import { readingText } from '../../../../components/library/reader/reading-time';

const article = { title: '', excerpt: '', kind: 'article' as const };

it.each([
  [{ ...article, lang: 'zh-CN', wordCount: 2874 }, '2,874 characters, about 7 minutes'],
  [{ ...article, lang: 'en', wordCount: 2200 }, '2,200 words, about 10 minutes'],
  [{ ...article, excerpt: '夜班补贴', wordCount: 300 }, '300 characters'],
  [{ ...article, lang: 'en', wordCount: 0 }, undefined],
  [{ ...article, kind: 'link' as const, wordCount: 3 }, undefined],
])('says of %o %s', (one, said) => {
  expect(readingText(one)).toBe(said);
});
