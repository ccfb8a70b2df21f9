import { t, uiLanguage } from '../../../utils/i18n';
import { colorNames } from '../../../utils/i18n/color-names';
import { FIELD_NAMES, type Field } from '../../../utils/search/query-names';
import { getHighlightSettings, listAuthors, listHosts, listSources, listTags } from '../../../utils/store';
import type { Counted } from '../../../utils/store/types';
import { quoted } from './complete-query';

/** Something to write into the search field, and what it finds. */
export interface SearchExample {
  example: string;
  meaning: string;
}

/** One example for each thing that the language of searches knows; with the tags, sites and sources used most, so that each finds something. */
export async function searchExamples(): Promise<SearchExample[]> {
  const [tags, hosts, sources, authors] = await Promise.all([listTags, listHosts, listSources, listAuthors].map(mostUsed));
  const colors = colorNames(await getHighlightSettings().catch(() => ({ names: {} })));
  const isChinese = uiLanguage().startsWith('zh');
  const name = (field: Field) => FIELD_NAMES[field][isChinese ? 1 : 0];
  const of = (field: Field, value: string | undefined, fallback: string): SearchExample => ({
    example: `${name(field)}:${quoted(value ?? fallback)}`,
    meaning: t(`search_field_${field}`),
  });
  return [
    { example: t('search_exampleWords'), meaning: t('search_helpWords') },
    { example: `"${t('search_examplePhrase')}"`, meaning: t('search_helpPhrase') },
    { example: `-${t('search_exampleNot')}`, meaning: t('search_helpNot') },
    of('title', undefined, t('search_exampleTitle')),
    of('tag', tags, t('search_exampleTag')),
    of('site', hosts, 'gov.cn'),
    of('source', sources, t('search_exampleSource')),
    of('author', authors, t('search_exampleAuthor')),
    of('date', undefined, isChinese ? '最近7天' : 'last-7-days'),
    of('after', undefined, '2026-05'),
    of('before', undefined, '2025'),
    of('has', undefined, isChinese ? '标注' : 'highlight'),
    of('color', colors.fact, ''),
    of('is', undefined, isChinese ? '未读' : 'unread'),
    { example: `-${name('has')}:${isChinese ? '标签' : 'tag'}`, meaning: t('search_helpNotField') },
  ];
}

async function mostUsed(list: () => Promise<Counted[]>): Promise<string | undefined> {
  // Without the library the examples are as good.
  return (await list().catch(() => []))[0]?.value;
}
