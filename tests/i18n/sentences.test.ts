import { expect, it } from 'vitest';
import { joinSentences } from '../../utils/i18n/sentences';

it('puts a space between sentences, but none after a Chinese stop', () => {
  expect(joinSentences('It is in the trash.', 'It goes soon.')).toBe('It is in the trash. It goes soon.');
  expect(joinSentences('这是推测，读自网页文字。', '点击可更正。')).toBe('这是推测，读自网页文字。点击可更正。');
  expect(joinSentences('这篇文章在回收站里。', '')).toBe('这篇文章在回收站里。');
});
