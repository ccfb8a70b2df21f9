import { expect, it } from 'vitest';
import { cite } from '../../../../components/library/highlights/cited';

const article = { title: '', host: '', url: 'https://union.example/1.html', lang: 'zh-CN', excerpt: '' };
const one = { quote: '每班三十元', article, highlight: { createdAt: '2026-11-09T08:00:00.000Z' } };

it('gives both wordings of what was edited since, and says what is gone', () => {
  expect(cite({ ...one, place: { state: 'changed', text: '每班五十元' } })).toBe(
    '“每班三十元” ——https://union.example/1.html (as highlighted on November 9, 2026; the text now reads “每班五十元”)',
  );
  expect(cite({ ...one, place: { state: 'lost' } })).toMatch(/1\.html \(as highlighted on November 9, 2026; no longer in the text\)$/);
});

it.each(['in-place', 'outside', 'looking'] as const)('says nothing of what is %s', (state) => {
  expect(cite({ ...one, place: { state } })).toMatch(/1\.html$/);
});
