import { describe, expect, it } from 'vitest';
import { draftOf, editOf, type MetadataDraft, problemsOf } from '../../../components/library/reader/metadata-form';
import { readPublishedDate, writePublishedDate } from '../../../components/shared/published-date';
import type { Article } from '../../../utils/model/article';

const article = {
  title: '省总召开干部大会',
  source: '岚江工会网',
  section: ['首页', '新闻动态'],
  publishedAt: '2017-11-09T16:33:02+08:00',
  lang: 'zh-CN',
} as Article;
const draft = (part: Partial<MetadataDraft>): MetadataDraft => ({ ...draftOf(article), ...part });

describe('a typed date', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    [' 2024-03-05 14:30 ', '2024-03-05T14:30:00+02:00'],
    ['2024年3月5日 9:05', '2024-03-05T09:05:00+02:00'],
    ['2024-03-05T14:30:05+08:00', '2024-03-05T14:30:05+08:00'],
    ['2024-03-05T14:30Z', '2024-03-05T14:30:00+00:00'],
    ['2024-13-45', undefined],
    ['2023-02-29', undefined],
    ['2024-03-05 24:00', undefined],
    ['2024-03', undefined],
    ['last week', undefined],
    ['5.3.2024', undefined],
    ['0001-01-01', undefined],
  ])('%j is %j', (text, value) => {
    expect(readPublishedDate(text, { offset: '+02:00' })).toBe(value);
  });

  it('is shown without what a person does not type', () => {
    expect(writePublishedDate('2017-11-09T16:33:02+08:00')).toBe('2017-11-09 16:33');
    expect(writePublishedDate('2017-11-09')).toBe('2017-11-09');
    expect(writePublishedDate(undefined)).toBe('');
  });
});

describe('problems', () => {
  it.each<[Partial<MetadataDraft>, object]>([
    [{}, {}],
    [{ title: '   ' }, { title: 'library_problemTitle' }],
    [{ publishedAt: '2024-13-45' }, { publishedAt: 'library_problemDate' }],
    [{ publishedAt: '' }, {}],
    [{ lang: 'Chinese language' }, { lang: 'library_problemLang' }],
    [{ lang: 'zh_cn' }, {}],
  ])('%j', (part, problems) => {
    expect(problemsOf(draft(part))).toEqual(problems);
  });
});

describe('the edit', () => {
  it.each<[string, Partial<MetadataDraft>, object]>([
    ['nothing changed is nothing to save', {}, {}],
    ['only what changed', { title: ' New title ' }, { title: 'New title' }],
    ['an emptied field is cleared', { source: '' }, { source: undefined }],
    ['a new time stays in the zone of the page', { publishedAt: '2017-11-10 08:00' }, { publishedAt: '2017-11-10T08:00:00+08:00' }],
    ['an untouched time keeps its seconds', { publishedAt: '2017-11-09 16:33' }, {}],
    ['a section may be typed with any separator', { section: '首页 > 要闻 / 工会' }, { section: ['首页', '要闻', '工会'] }],
    ['a language is written as the standard says', { lang: 'EN-gb' }, { lang: 'en-GB' }],
  ])('%s', (_, part, edit) => {
    expect(editOf(article, draft(part))).toEqual(edit);
  });
});
