// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findPlaces, indexFrame, type MarkPlace } from '../../../../components/library/reader/marks/find-places';
import { describeSpan, indexText } from '../../../../utils/anchor';
import { markdownToHtml } from '../../../../utils/markdown/render';
import type { Highlight } from '../../../../utils/model/highlight';
import { makeHighlight } from '../../../fixtures/highlights';

const THEN = `八月起，一线班组每班增加两次饮水休息，由班组长记录。

夜班补贴从每班三十元提高到四十五元，见协商纪要第七条。

食堂在凌晨两点加开一次热餐，由后勤科负责，首月免费。`;
const NOW = THEN.replace('四十五元', '五十五元').replace(/\n\n食堂[^\n]*/, '');

const pageOf = (markdown: string) => new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html');

function marked(markdown: string, words: string, createdOn: Highlight['createdOn']): Highlight {
  const index = indexText(pageOf(markdown).body);
  const start = index.text.indexOf(words);
  const [quote, position] = describeSpan(index, { start, end: start + words.length });
  const at = '2026-11-20T08:00:00.000Z';
  return { ...makeHighlight('a1', { exact: words, createdOn }), selectors: [quote, position], createdAt: at, updatedAt: at };
}

async function placesIn(markdown: string, highlights: Highlight[], otherTexts: string[] = []): Promise<MarkPlace[]> {
  const places = new Map<string, MarkPlace>();
  await findPlaces(indexFrame(pageOf(markdown)), highlights, {
    onFound: ({ id }, place) => void places.set(id, place),
    otherTexts: async () => otherTexts,
    signal: new AbortController().signal,
  });
  return highlights.map(({ id }) => places.get(id) as MarkPlace);
}

it('tells what stayed, what was reworded and what is gone', async () => {
  const highlights = ['由班组长记录', '夜班补贴从每班三十元提高到四十五元', '食堂在凌晨两点加开一次热餐，由后勤科负责'].map((words) =>
    marked(THEN, words, 'reader'),
  );
  const [kept, changed, lost] = await placesIn(NOW, highlights);
  expect(kept?.state).toBe('in-place');
  expect(changed).toMatchObject({ state: 'changed', text: '夜班补贴从每班三十元提高到五十五元' });
  expect(lost?.state).toBe('lost');
});

it('tells what was never in the kept text from what went with an older one', async () => {
  const page = `${THEN}\n\n责任编辑：梁静远，联系电话见首页下方的通讯录，来稿请附姓名与单位。`;
  const below = marked(page, '责任编辑：梁静远，联系电话见首页下方的通讯录', 'page');
  const gone = marked(page, '食堂在凌晨两点加开一次热餐，由后勤科负责', 'page');
  expect((await placesIn(NOW, [below, gone], [THEN])).map(({ state }) => state)).toEqual(['outside', 'lost']);
});

it('finds words in the other script', async () => {
  const page = '夜班補貼從每班三十元提高到四十五元，見協商紀要第七條。';
  const [kept] = await placesIn(THEN, [marked(page, '夜班補貼從每班三十元提高到四十五元', 'page')]);
  expect(kept?.state).toBe('in-place');
  const [gone] = await placesIn('第一段。', [marked(page, '夜班補貼從每班三十元提高到四十五元', 'page')], [THEN]);
  expect(gone?.state).toBe('lost');
});

it('does not take what the reader draws for the text', () => {
  const page = pageOf('第一段。');
  const placeholder = page.createElement('span');
  placeholder.className = 'picture';
  placeholder.textContent = '图片';
  page.body.prepend(placeholder);
  expect(indexFrame(page).text).toBe('第一段。');
});
