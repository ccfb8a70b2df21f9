import { expect, it } from 'vitest';
import { namesToShow, tagsToShow } from '../../../components/shared/found-in';

const article = { source: '工人日报', site: '中工网', host: 'www.workercn.example', byline: '何静秋', editor: '丁' };

it.each([
  ['no search', [], ['工人日报']],
  ['a hit in the source', ['日报'], ['工人日报']],
  ['a hit in the author', ['何静秋'], ['工人日报', '何静秋']],
  ['a hit in the site and in its address', ['中工', 'workercn'], ['工人日报', '中工网', 'www.workercn.example']],
  ['a hit elsewhere', ['欠薪'], ['工人日报']],
])('shows under a title, for %s, who published it and who was found', (_, terms, names) => {
  expect(namesToShow(article, terms)).toEqual(names);
});

it('names the address of an article of which nothing else is known', () => {
  expect(namesToShow({ host: 'union.example' })).toEqual(['union.example']);
  expect(namesToShow({ host: '' })).toEqual([]);
});

it('puts the tags that were found in front and leaves the others in their order', () => {
  expect(tagsToShow(['工资', '立法', '维权/欠薪'], ['欠薪'])).toEqual(['维权/欠薪', '工资', '立法']);
  expect(tagsToShow(['工资', '立法'], ['欠薪'])).toEqual(['工资', '立法']);
});
