// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { makePlaceFinder } from '../../../../components/library/highlights/place-finder';
import { newId } from '../../../../utils/model/id';
import { getArticle, listHighlights, openLibrary, saveArticle, saveHighlights } from '../../../../utils/store';
import { makeHighlight } from '../../../fixtures/highlights';
import { makeArticles } from '../../../fixtures/library';

beforeAll(() => openLibrary());

const THEN = '八月起，一线班组每班增加两次饮水休息。\n\n夜班补贴从每班三十元提高到四十五元，见协商纪要第七条。';
const NOW = THEN.replace('四十五元', '五十五元');

it('takes for what is marked no other words than those that were shown', async () => {
  const [base] = makeArticles(1);
  if (!base) throw new Error('no article');
  const { articleId } = await saveArticle({ ...base, markdown: NOW });
  await saveHighlights([
    makeHighlight(articleId, {
      ...{ exact: '夜班补贴从每班三十元提高到四十五元', start: 2, createdOn: 'reader' },
      ...{ prefix: '一线班组每班增加两次饮水休息。\n', suffix: '，见协商纪要第七条。' },
    }),
  ]);
  const article = await getArticle(articleId);
  const highlights = await listHighlights(articleId);
  if (!article || !highlights[0]) throw new Error('nothing is kept');
  const finder = makePlaceFinder();
  const place = (await finder.find(article, highlights)).get(highlights[0].id);
  expect(place?.state).toBe('changed');
  if (!place) throw new Error('no place');
  const [{ exact }] = await finder.describe(article, place);
  expect(exact).toBe('夜班补贴从每班三十元提高到五十五元');

  await saveArticle({ ...base, id: newId(), capturedAt: new Date().toISOString(), markdown: `新增一段在最前面的文字。\n\n${NOW}` });
  await expect(finder.describe(article, place)).rejects.toMatchObject({ code: 'passage-not-found' });
});
