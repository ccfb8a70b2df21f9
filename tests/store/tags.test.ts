import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  countArticles,
  editArticle,
  getArticle,
  getHighlight,
  getTagColors,
  listArticles,
  listSavedSearches,
  listTags,
  removeArticles,
  removeTag,
  renameTag,
  restoreArticles,
  saveArticle,
  saveHighlights,
  saveSearch,
  setTagColor,
  tagArticles,
  undoTagChange,
  undoTagging,
} from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const drafts = makeArticles(4).map((draft, i) => ({
  ...draft,
  tags: [['维权', '维权/欠薪'], ['维权/欠薪', '劳模'], ['维权/欠薪/建筑'], ['维权士']][i] ?? [],
}));
const [first, second, third, fourth] = drafts as [NewArticle, NewArticle, NewArticle, NewArticle];
const tagsOf = async (id: string) => (await getArticle(id))?.tags;
const counted = async () => Object.fromEntries((await listTags()).map(({ value, count }) => [value, count]));

beforeEach(async () => {
  await freshLibrary();
  for (const draft of drafts) await saveArticle(draft);
});

it('renames a tag with what is below it, and nothing that only begins like it', async () => {
  const change = await renameTag('维权', ' 权益 / 保障 ');
  expect(await tagsOf(first.id)).toEqual(['权益/保障', '权益/保障/欠薪']);
  expect(await tagsOf(third.id)).toEqual(['权益/保障/欠薪/建筑']);
  expect(await tagsOf(fourth.id)).toEqual(['维权士']);
  expect(await counted()).toMatchObject({ 权益: 3, '权益/保障': 3, '权益/保障/欠薪': 3, 维权士: 1 });
  expect(change).toMatchObject({ to: '权益/保障', isComplete: true });
  expect(change.articles.map(({ id }) => id).sort()).toEqual([first.id, second.id, third.id].sort());
  await expectWhole();
});

it('makes one tag of two, once on each article, and takes them apart again', async () => {
  const change = await renameTag('维权/欠薪', '劳模');
  expect(await tagsOf(second.id)).toEqual(['劳模']);
  expect(await tagsOf(third.id)).toEqual(['劳模/建筑']);
  expect(await counted()).toEqual({ 劳模: 3, '劳模/建筑': 1, 维权: 1, 维权士: 1 });
  await undoTagChange(change);
  for (const { id, tags } of drafts) expect(await tagsOf(id)).toEqual(tags);
  await expectWhole();
});

it('removes a tag with what is below it, and brings it back beside what was tagged since', async () => {
  const change = await removeTag('维权');
  expect(await counted()).toEqual({ 劳模: 1, 维权士: 1 });
  expect(await countArticles({ tag: '维权' })).toBe(0);
  await editArticle(second.id, { tags: ['新'] });
  await undoTagChange(change);
  expect(await tagsOf(first.id)).toEqual(first.tags);
  expect(await tagsOf(second.id)).toEqual(['维权/欠薪', '新']);
  await expectWhole();
});

it('changes what is in the trash too', async () => {
  await removeArticles([third.id]);
  const change = await renameTag('维权', '权益');
  await restoreArticles([third.id]);
  expect(await tagsOf(third.id)).toEqual(['权益/欠薪/建筑']);
  await undoTagChange(change);
  expect(await tagsOf(third.id)).toEqual(third.tags);
  await expectWhole();
});

it('changes the tags of highlights with those of articles', async () => {
  const highlight = makeHighlight(first.id, { exact: '一句话', tags: ['维权', '维权/欠薪'] });
  await saveHighlights([highlight]);
  const change = await renameTag('维权', '权益');
  expect((await getHighlight(highlight.id))?.tags).toEqual(['权益', '权益/欠薪']);
  await undoTagChange(change);
  expect((await getHighlight(highlight.id))?.tags).toEqual(highlight.tags);
});

it('keeps the colour of a tag under its new name, unless that has one', async () => {
  await setTagColor('维权', 'red');
  await setTagColor('维权/欠薪', 'blue');
  await setTagColor('权益/欠薪', 'green');
  const change = await renameTag('维权', '权益');
  expect(await getTagColors()).toEqual({ 权益: 'red', '权益/欠薪': 'green' });
  await undoTagChange(change);
  expect(await getTagColors()).toEqual({ 维权: 'red', '维权/欠薪': 'blue', '权益/欠薪': 'green' });
  await setTagColor('维权');
  expect(await getTagColors()).toEqual({ '维权/欠薪': 'blue', '权益/欠薪': 'green' });
});

it('lets saved searches for a tag follow its new name', async () => {
  const { id } = await saveSearch({ name: '欠薪', address: `#/?${new URLSearchParams({ q: '工资', tag: '维权/欠薪' })}` });
  const other = await saveSearch({ name: '劳模', address: `#/?${new URLSearchParams({ tag: '劳模' })}` });
  const tagOf = async (id: string) =>
    new URLSearchParams((await listSavedSearches()).find((search) => search.id === id)?.address.split('?')[1]).get('tag');
  const change = await renameTag('维权', '权益');
  expect(await tagOf(id)).toBe('权益/欠薪');
  expect(await tagOf(other.id)).toBe('劳模');
  await undoTagChange(change);
  expect(await tagOf(id)).toBe('维权/欠薪');
});

it('stops when asked, and takes back what was done until then', async () => {
  const stop = new AbortController();
  stop.abort();
  const change = await renameTag('维权', '权益', { signal: stop.signal });
  expect(change).toMatchObject({ isComplete: false, articles: [] });
  expect(await tagsOf(first.id)).toEqual(first.tags);
});

it('refuses a name that is none', async () => {
  await expect(renameTag('维权', ' / ')).rejects.toMatchObject({ code: 'bad-request' });
});

it('takes a bulk change of tags back exactly', async () => {
  const ids = drafts.map(({ id }) => id);
  const tagging = await tagArticles(ids, { add: ['劳模', '批量'], remove: ['维权/欠薪'] });
  expect((await listArticles({ tag: '批量' })).articles).toHaveLength(4);
  await tagArticles([third.id], { add: ['后来'] });
  await undoTagging(tagging);
  expect(await tagsOf(first.id)).toEqual(first.tags);
  expect(await tagsOf(second.id)).toEqual(second.tags);
  expect(await tagsOf(third.id)).toEqual([...third.tags, '后来']);
  await expectWhole();
});
